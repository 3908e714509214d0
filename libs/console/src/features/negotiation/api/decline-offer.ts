import { declineOffer, type OfferDeclineBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Once } from '../../../shared/api/use-act';

/** A decline names a reason and an alternative. The earlier promise stays in force. */
export const decline = (offer: string, body: OfferDeclineBody, headers: Once) =>
  answer(declineOffer({ path: { offer }, body, headers }));
