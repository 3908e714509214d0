import { signOutBrowser } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { announceSession } from '../../../shared/session/session-channel';
import { dropAllDrafts } from '../../../shared/drafts/drafts';

/**
 * Signs this browser out, and leaves nothing of the person in it: the page is loaded anew with an empty cache.
 *
 * @throws Refusal while the server is away; then the person is still signed in
 */
export async function signOut(): Promise<void> {
  await answer(signOutBrowser());
  announceSession();
  dropAllDrafts();
  sessionStorage.clear();
  location.assign('/');
}
