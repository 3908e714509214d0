import { passOnThanks } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Thanks a person who helped. */
export const thank: Send = ({ number }, { helperId, words }, headers) =>
  answer(passOnThanks({ path: { request: number }, body: { helperId: helperId ?? '', words: words ?? '' }, headers }));
