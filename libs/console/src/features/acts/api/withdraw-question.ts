import { withdrawQuestion as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Withdraws a question. */
export const withdrawQuestion: Send = ({ number, within: question }, _values, headers) =>
  answer(call({ path: { request: number, question }, headers }));
