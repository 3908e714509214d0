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
 * An offer carries its price from the first moment. Within the transaction: an offer whose price was lost would be
 * answered blindly. The wish that a request is sent with is offered before its terms are pinned and its order is linked,
 * so it is priced when the sending itself is heard of, after both.
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

  /** Offers of a history that came from elsewhere lie on no table of ours: nobody will answer them. */
  private async price(offer: OfferView | null, at: Date): Promise<void> {
    if (offer === null) return;
    const consequence = await this.reckon.of(offer.requestId, offer, at);
    if (consequence !== null) await this.consequences.keep(offer, consequence);
  }
}
