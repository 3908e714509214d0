import { estimateEfforts } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { SendBulk } from '../list/bulk-acts';

export const estimateMany: SendBulk = ({ values: { minutes }, ...bulk }, headers) =>
  answer(estimateEfforts({ body: { ...bulk, minutes: Number(minutes) }, headers }));
