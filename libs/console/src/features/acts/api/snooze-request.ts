import { snoozeRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Puts a request aside until an instant. */
export const snooze: Send = ({ number }, { until, reason }, headers) =>
  answer(snoozeRequest({ path: { request: number }, body: { until: until ?? '', reason: reason ?? '' }, headers }));
