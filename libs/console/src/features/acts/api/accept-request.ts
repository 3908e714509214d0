import { acceptRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Takes a request on for the department that holds it. */
export const accept: Send = ({ number }, { words }, headers) =>
  answer(acceptRequest({ path: { request: number }, body: { words: given(words) }, headers }));
