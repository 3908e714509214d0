import { cancelRequest, type CancellationBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Takes a request back. */
export const cancel: Send = ({ number }, { reason }, headers) =>
  answer(cancelRequest({ path: { request: number }, body: { reason: reason as CancellationBody['reason'] }, headers }));
