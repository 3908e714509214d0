import { linkOrder as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { orderNameOf } from '../../../shared/orders/order-name';
import type { Send } from '../act';
import { given } from '../values';

/** Says that a request concerns an order. An unknown order becomes a stub. */
export const linkOrder: Send = ({ number }, { reference, blocks, correctionReason }, headers) =>
  answer(
    call({
      path: { request: number },
      body: {
        ...(orderNameOf(reference ?? '') ?? { reference: '' }),
        blocks: blocks !== 'CONCERNS',
        correctionReason: given(correctionReason),
      },
      headers,
    }),
  );
