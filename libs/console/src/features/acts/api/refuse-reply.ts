import { refuseReply as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Says that a reply does not answer the question, which opens it again. */
export const refuseReply: Send = ({ number, within: question }, { reason }, headers) =>
  answer(call({ path: { request: number, question }, body: { reason: reason ?? '' }, headers }));
