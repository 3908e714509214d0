import { type DisputeOutcome, resolveDispute as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { orderOf } from '../order-subject';
import { given } from '../values';

/** The word of a side on a dispute. It is settled once both sides say the same. */
export const resolveDispute: Send = ({ number, within }, { outcome, blockedFrom }, headers) =>
  answer(
    call({
      path: { request: number, ...orderOf(within) },
      body: { outcome: outcome as DisputeOutcome, blockedFrom: given(blockedFrom) ?? null },
      headers,
    }),
  );
