import { assignRequest } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Gives a request to a person of the department, or to nobody. */
export const assign: Send = ({ number }, { assigneeId }, headers) =>
  answer(assignRequest({ path: { request: number }, body: { assigneeId: given(assigneeId) ?? null }, headers }));
