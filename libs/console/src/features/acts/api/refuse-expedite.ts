import { refuseExpedite as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Refuses that a request goes first. */
export const refuseExpedite: Send = ({ within: expedite }, { reason }, headers) =>
  answer(call({ path: { expedite }, body: { reason: reason ?? '' }, headers }));
