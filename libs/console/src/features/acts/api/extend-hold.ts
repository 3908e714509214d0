import { extendHold as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Extends a hold, or asks the other side to agree to it. */
export const extendHold: Send = ({ number }, { reason, reviewAt }, headers) =>
  answer(call({ path: { request: number }, body: { reason: reason ?? '', reviewAt: reviewAt ?? '' }, headers }));
