import { estimateEffort as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Estimates the minutes that one person needs. */
export const estimateEffort: Send = ({ number }, { minutes }, headers) =>
  answer(call({ path: { request: number }, body: { minutes: Number(minutes) }, headers }));
