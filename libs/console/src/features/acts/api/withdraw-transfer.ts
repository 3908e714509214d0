import { withdrawTransfer as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Withdraws an offered transfer. */
export const withdrawTransfer: Send = ({ number, within: transfer }, _values, headers) =>
  answer(call({ path: { request: number, transfer }, headers }));
