import { confirmOnBehalf as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** The person for whom a request was raised confirms it. */
export const confirmOnBehalf: Send = ({ number }, _values, headers) =>
  answer(call({ path: { request: number }, headers }));
