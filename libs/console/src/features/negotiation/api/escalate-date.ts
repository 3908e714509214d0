import { escalateDate } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Once } from '../../../shared/api/use-act';

/** From then on the leads of both departments settle the date. */
export const escalate = (number: string, reason: string, headers: Once) =>
  answer(escalateDate({ path: { request: number }, body: { reason }, headers }));
