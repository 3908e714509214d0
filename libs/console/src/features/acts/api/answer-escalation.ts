import { answerEscalation as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Answers an escalation as a lead. */
export const answerEscalation: Send = ({ number }, { reason }, headers) =>
  answer(call({ path: { request: number }, body: { reason: reason ?? '' }, headers }));
