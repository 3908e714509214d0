import { assignRequests } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { SendBulk } from '../list/bulk-acts';

export const assignMany: SendBulk = ({ values: { assigneeId }, ...bulk }, headers) =>
  answer(assignRequests({ body: { ...bulk, assigneeId: assigneeId === '' ? null : assigneeId }, headers }));
