import { remindProvider } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Reminds the department that holds a request. */
export const remind: Send = ({ number }, { words }, headers) =>
  answer(remindProvider({ path: { request: number }, body: { words: given(words) }, headers }));
