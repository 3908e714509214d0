import { reverseDecline as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Reverses a decline as a lead. */
export const reverseDecline: Send = ({ number }, { reason }, headers) =>
  answer(call({ path: { request: number }, body: { reason: reason ?? '' }, headers }));
