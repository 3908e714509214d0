import { upholdDecline as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Upholds a decline as a lead. */
export const upholdDecline: Send = ({ number }, { reason }, headers) =>
  answer(call({ path: { request: number }, body: { reason: reason ?? '' }, headers }));
