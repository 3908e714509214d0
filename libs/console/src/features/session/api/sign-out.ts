import { signOutBrowser } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { dropAllDrafts } from '../../../shared/drafts/drafts';

/** Signs this browser out, and leaves nothing of the person in it: the page is loaded anew with an empty cache. */
export async function signOut(): Promise<void> {
  await answer(signOutBrowser());
  dropAllDrafts();
  sessionStorage.clear();
  location.assign('/');
}
