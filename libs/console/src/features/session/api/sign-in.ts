import { signInBrowser } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { announceSession } from '../../../shared/session/session-channel';

export interface Credentials {
  email: string;
  password: string;
}

/** Signs this browser in. The server sets the cookie; no script sees the token. */
export async function signIn(body: Credentials): Promise<void> {
  await answer(signInBrowser({ body }));
  announceSession();
}
