import { escalateDecline as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Calls in the leads over a decline. */
export const escalateDecline: Send = ({ number }, { reason }, headers) =>
  answer(call({ path: { request: number }, body: { reason: reason ?? '' }, headers }));
