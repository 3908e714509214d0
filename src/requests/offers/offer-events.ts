import type { OfferMadePayload } from '../requests.events.js';
import type { Offer } from './offer.entity.js';

/** The ids that name an offer in the payload of an event. */
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
