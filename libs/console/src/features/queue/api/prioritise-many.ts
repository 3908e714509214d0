import { changePriorities } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { SendBulk } from '../list/bulk-acts';

export const prioritiseMany: SendBulk = ({ values: { priority }, ...bulk }, headers) =>
  answer(changePriorities({ body: { ...bulk, priority }, headers }));
