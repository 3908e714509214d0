import { approveExpedite as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Agrees, for a department, that a request goes first. */
export const approveExpedite: Send = ({ within: expedite }, _values, headers) =>
  answer(call({ path: { expedite }, headers }));
