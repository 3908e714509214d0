import { raiseDispute as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { orderOf } from '../order-subject';
import { given } from '../values';

/** Denies that an order waited for the answer, or names another instant. */
export const raiseDispute: Send = ({ number, within }, { reason, blockedFrom }, headers) =>
  answer(
    call({
      path: { request: number, ...orderOf(within) },
      body: { reason: reason ?? '', blockedFrom: given(blockedFrom) ?? null },
      headers,
    }),
  );
