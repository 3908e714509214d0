import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { OfferAccepted, type OfferAcceptedPayload } from '../../requests/index.js';
import { refuse } from '../delay-cost.errors.js';
import { ReckonOffer } from '../offers/reckon-offer.js';
import { isAcknowledged, totalOf } from '../offers/sums.js';

/**
 * Refuses the acceptance of an offer that does not name the price of the offer. Within the transaction: the refusal
 * undoes the acceptance. The price at this moment counts, against the earlier promise. It may have changed since the
 * offer was made, and the person must agree to the present sum.
 */
@InTransactionListener('delay-cost')
export class RefuseUnacknowledgedCost {
  constructor(private readonly reckon: ReckonOffer) {}

  @Listens(OfferAccepted)
  async onAccepted({ payload, streamId, occurredAt, sequence }: StoredEvent<OfferAcceptedPayload>): Promise<void> {
    const { kind, seconds, offerId } = payload;
    const terms = { kind, seconds, date: payload.date === null ? null : new Date(payload.date) };
    const consequence = await this.reckon.of(streamId, terms, occurredAt, sequence);
    if (consequence === null) return;
    const total = totalOf(consequence);
    if (isAcknowledged(total, payload.acknowledgedCost)) return;
    const price = [...total].map(([currency, amount]) => toMoneyDto(amount, currency));
    throw refuse('offer.cost_not_acknowledged', undefined, { offerId, price });
  }
}
