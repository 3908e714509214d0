import { askQuestion } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Asks the other side. The ball is theirs then, and the clock stands. */
export const ask: Send = ({ number }, { body }, headers) =>
  answer(askQuestion({ path: { request: number }, body: { body: body ?? '' }, headers }));
