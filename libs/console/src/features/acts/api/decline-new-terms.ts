import { declineNewTerms as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Declines newer terms of the other side, or withdraws the own ones. */
export const declineNewTerms: Send = ({ number, within: proposal }, _values, headers) =>
  answer(call({ path: { request: number, proposal }, headers }));
