import { signInBrowser } from '../../../client';
import { answer } from '../../../shared/api/answer';

export interface Credentials {
  email: string;
  password: string;
}

/** Signs this browser in. The server sets the cookie; no script sees the token. */
export const signIn = (body: Credentials) => answer(signInBrowser({ body }));
