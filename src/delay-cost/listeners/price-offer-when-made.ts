import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import {
  OfferLookup,
  OfferMade,
  type OfferMadePayload,
  type OfferView,
  RequestSubmitted,
  type RequestSubmittedPayload,
} from '../../requests/index.js';
import { OfferConsequences } from '../offers/offer-consequences.js';
import { ReckonOffer } from '../offers/reckon-offer.js';

/**
 * Computes the price of an offer when it is made. Within the transaction: without it the offer would be answered
 * without knowing its price. A wish that comes with a new request is offered before the terms are pinned and the order
 * is linked. So it is priced on the event of the submission, after both.
 */
@InTransactionListener('delay-cost')
export class PriceOfferWhenMade {
  constructor(
    private readonly offers: OfferLookup,
    private readonly reckon: ReckonOffer,
    private readonly consequences: OfferConsequences,
  ) {}

  @Listens(OfferMade)
  async onOfferMade({ payload, occurredAt }: StoredEvent<OfferMadePayload>): Promise<void> {
    await this.price(await this.offers.find(payload.offerId), occurredAt);
  }

  @Listens(RequestSubmitted)
  async onSubmitted({ streamId, occurredAt, payload }: StoredEvent<RequestSubmittedPayload>): Promise<void> {
    if (payload.wishedDate === null) return;
    await this.price(await this.offers.onTheTable(streamId), occurredAt);
  }

  /** Offers of an imported history are not priced, because nobody will answer them. */
  private async price(offer: OfferView | null, at: Date): Promise<void> {
    if (offer === null) return;
    const consequence = await this.reckon.of(offer.requestId, offer, at);
    if (consequence !== null) await this.consequences.keep(offer, consequence);
  }
}
