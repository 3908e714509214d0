import { changePriority as call, type PriorityBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Raises or lowers the priority. */
export const changePriority: Send = ({ number }, { priority }, headers) =>
  answer(call({ path: { request: number }, body: { priority: priority as PriorityBody['priority'] }, headers }));
