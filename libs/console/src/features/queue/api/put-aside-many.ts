import { snoozeRequests } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { SendBulk } from '../list/bulk-acts';

export const putAsideMany: SendBulk = ({ values: { until, reason }, ...bulk }, headers) =>
  answer(snoozeRequests({ body: { ...bulk, until, reason }, headers }));
