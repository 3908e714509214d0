import { refuseTransfer as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Refuses to take a request over. */
export const refuseTransfer: Send = ({ number, within: transfer }, { reason }, headers) =>
  answer(call({ path: { request: number, transfer }, body: { reason: reason ?? '' }, headers }));
