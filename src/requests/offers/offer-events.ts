import type { OfferMadePayload } from '../requests.events.js';
import type { Offer } from './offer.entity.js';

/** Names an offer in what is told about it. */
export const named = (offer: Offer): { offerId: string; negotiationId: string } => ({
  offerId: offer.id,
  negotiationId: offer.negotiationId,
});

export const madeOf = (offer: Offer, counterOf: string | null): OfferMadePayload => ({
  ...named(offer),
  number: offer.number,
  kind: offer.kind,
  date: offer.date?.toISOString() ?? null,
  seconds: offer.seconds,
  hash: offer.hash,
  replyBy: offer.replyBy.toISOString(),
  counterOf,
});
