import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { OfferLookup } from '../../requests/index.js';
import type { OfferConsequence } from '../offers/offer-consequence.js';
import { OfferConsequences } from '../offers/offer-consequences.js';
import { ReckonOffer } from '../offers/reckon-offer.js';
import { totalOf } from '../offers/sums.js';
import { Stakes } from '../stakes.js';
import { FindSeenRequests } from '../seen-requests.js';
import type { OfferConsequenceDto, OfferConsequencesDto } from './dto/offer-consequences.dto.js';
import { presentConsequenceLine, sentencesOf } from './present-order-consequence.js';
import { linesFor } from '../offers/lines.js';

/** Presents the consequences of offers in names and words, without anything the reader may not see. */
@Injectable()
export class PresentOfferConsequences {
  constructor(
    private readonly offers: OfferLookup,
    private readonly reckon: ReckonOffer,
    private readonly consequences: OfferConsequences,
    private readonly orders: OrderLookup,
    private readonly seenRequests: FindSeenRequests,
    private readonly clock: Clock,
    private readonly stakes: Stakes,
  ) {}

  /** Every offer of a request. Whoever asks has judged that the reader may read them. */
  async ofRequest(actor: Actor, requestId: string): Promise<OfferConsequencesDto> {
    const kept = await this.consequences.ofRequest(requestId);
    const onTheTable = await this.offers.onTheTable(requestId);
    const asOf = this.clock.now();
    const offers: OfferConsequencesDto['offers'] = [];
    for (const [offerId, whenMade] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const now = onTheTable?.id === offerId ? await this.reckon.of(requestId, onTheTable, asOf) : null;
      offers.push({
        offerId,
        whenMade: await this.one(actor, whenMade),
        now: now === null ? null : await this.one(actor, now),
      });
    }
    return { requestId, asOf, atStake: await this.stakes.behind(actor, requestId, asOf), offers };
  }

  async one(actor: Actor, consequence: OfferConsequence): Promise<OfferConsequenceDto> {
    const { orders, ...times } = consequence;
    const seenOrders = await this.orders.visibleAmong(
      actor,
      orders.map(({ orderId }) => orderId),
    );
    const names = {
      orders: new Map(seenOrders.map((order) => [order.id, order])),
      requests: await this.seenRequests.among(
        actor,
        orders.flatMap(({ dominatedById }) => dominatedById ?? []),
      ),
    };
    const lines = linesFor(orders, new Set(names.orders.keys()), consequence.commitmentAt);
    return {
      ...times,
      price: [...totalOf(consequence)].map(([currency, amount]) => toMoneyDto(amount, currency)),
      notPriced: orders.filter(({ priced }) => !priced).length,
      orders: lines.map((line) => presentConsequenceLine(line, names)),
      sentences: lines.flatMap((line) => sentencesOf(line, names)),
    };
  }
}
