import { unlinkOrder as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { orderOf } from '../order-subject';
import { given } from '../values';

/** Ends the link of a request to an order. */
export const unlinkOrder: Send = ({ number, within }, { correctionReason }, headers) =>
  answer(
    call({
      path: { request: number, ...orderOf(within) },
      query: { correctionReason: given(correctionReason) },
      headers,
    }),
  );
