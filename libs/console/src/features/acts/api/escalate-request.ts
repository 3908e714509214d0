import { escalateRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Calls in the leads of both departments. */
export const escalate: Send = ({ number }, { reason }, headers) =>
  answer(escalateRequest({ path: { request: number }, body: { reason: reason ?? '' }, headers }));
