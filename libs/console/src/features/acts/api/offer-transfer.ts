import { offerTransfer as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Asks another department to take a request over. */
export const offerTransfer: Send = ({ number }, { toDepartmentId, reason }, headers) =>
  answer(
    call({ path: { request: number }, body: { toDepartmentId: toDepartmentId ?? '', reason: reason ?? '' }, headers }),
  );
