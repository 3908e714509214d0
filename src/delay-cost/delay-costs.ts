import type { PricedOrder } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { BlockingHolders } from './blocking-holders.js';
import type { DelayCost } from './delay-cost.js';
import { type Freezing, FrozenCosts } from './frozen-costs.js';
import { LivesOfRequests } from './lives-of-requests.js';
import { PriceOrders } from './price-orders.js';
import { type Holding, lateFrom, type Reckoned, reckonOpen, reckonReleased, UNPRICED } from './reckon.js';

/** What the delay of an order costs. Whoever asks has judged who may know it. */
@Injectable()
export class DelayCosts {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly blocking: BlockingHolders,
    private readonly lives: LivesOfRequests,
    private readonly frozen: FrozenCosts,
  ) {}

  /** At an instant that is not in the future, by the promise and the profile the order has now. */
  async of(orderId: string, asOf: Date): Promise<DelayCost> {
    const order = (await this.orders.byId(orderId))!;
    const { id, currency, verifiedAt } = order;
    return { orderId: id, asOf, currency, verified: verifiedAt !== null, ...(await this.reckon(order, asOf)) };
  }

  /** Keeps the figure of an order that has left. One without a price leaves nothing to keep. */
  async freeze(orderId: string, freezing: Freezing): Promise<void> {
    const order = (await this.orders.byId(orderId))!;
    const priced = await this.pricing.of(order);
    if (priced === null) return;
    const releasedAt = order.releasedAt!;
    const holding = await this.holding(orderId, priced, releasedAt);
    await this.frozen.freeze(order, reckonReleased(priced, holding, toSeconds(releasedAt)), freezing);
  }

  private async reckon(order: OrderView, asOf: Date): Promise<Reckoned> {
    const priced = await this.pricing.of(order);
    if (priced === null) return UNPRICED;
    if (order.releasedAt !== null && order.releasedAt <= asOf) return (await this.frozen.of(order.id)) ?? UNPRICED;
    return reckonOpen(priced, await this.holding(order.id, priced, asOf), toSeconds(asOf));
  }

  /** Whole lives matter only to who shares a cost, and there is none before the order is late. */
  private async holding(orderId: string, priced: PricedOrder, asOf: Date): Promise<Holding> {
    const blocking = await this.blocking.of(orderId, asOf);
    const needBy = lateFrom(priced);
    if (toSeconds(asOf) <= needBy) return { blocking, lives: [] };
    const requests = blocking.map(({ request }) => request);
    return { blocking, lives: await this.lives.of(requests, toSeconds(asOf), needBy) };
  }
}
