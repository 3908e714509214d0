import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { accrualOf } from './accrual-of.js';
import type { DelayCost } from './delay-cost.js';
import { type OpenOrder, OrderForecasts } from './forecast/order-forecasts.js';
import { type Freezing, FrozenCosts } from './frozen-costs.js';
import { Holdings } from './holdings.js';
import { PriceOrders } from './price-orders.js';
import { type ReckonedCost, reckonEnded, reckonOpen, UNPRICED } from './reckon.js';

/** The delay cost of orders. The caller has checked the reader's right to it. */
@Injectable()
export class DelayCosts {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly holdings: Holdings,
    private readonly frozen: FrozenCosts,
    private readonly forecasts: OrderForecasts,
  ) {}

  /** The cost at an instant that is not in the future, by the promise of that time and the present profile of the order. */
  async of(orderId: string, asOf: Date): Promise<DelayCost> {
    const [cost] = await this.ofAll([(await this.orders.byId(orderId))!], asOf);
    return cost!;
  }

  /**
   * The costs of many orders, in the sequence of the orders. Their data are read together, so a report on hundreds of
   * orders stays fast.
   */
  async ofAll(orders: readonly OrderView[], asOf: Date): Promise<DelayCost[]> {
    const frozen = await this.frozen.ofAll(orders.filter(hasEnded(asOf)), asOf);
    const open = await this.open(
      orders.filter((order) => !hasEnded(asOf)(order)),
      asOf,
    );
    const reckoned = new Map([...frozen, ...(await this.reckon(open, asOf))]);
    const forecasts = await this.forecasts.of(open, asOf);
    return orders.map(({ id, currency, verifiedAt }) => ({
      orderId: id,
      asOf,
      currency,
      verified: verifiedAt !== null,
      ...(reckoned.get(id) ?? UNPRICED),
      forecast: forecasts.get(id) ?? null,
    }));
  }

  /** Freezes the figure of an order that has left. An order that never had a price gets no frozen figure. */
  async freeze(orderId: string, freezing: Freezing): Promise<void> {
    const order = (await this.orders.byId(orderId))!;
    const end = endOf(order)!;
    const priced = await this.pricing.of(order, end);
    if (priced !== null) {
      const blockers = await this.holdings.blockersOf([orderId]);
      const holding = await this.holdings.of(priced, blockers.get(orderId)!, end);
      await this.frozen.freeze(order, reckonEnded(accrualOf(order, priced, end), holding), freezing);
    } else if ((await this.frozen.versionsOf(orderId)).length > 0) {
      await this.frozen.freeze(order, UNPRICED, freezing);
    }
  }

  private async open(orders: OrderView[], asOf: Date): Promise<OpenOrder[]> {
    const blockers = await this.holdings.blockersOf(orders.map(({ id }) => id));
    const prices = await this.pricing.ofPriceable(orders, asOf);
    return orders.map((order) => ({
      order,
      priced: prices.get(order.id) ?? null,
      blockers: blockers.get(order.id)!,
    }));
  }

  private async reckon(open: readonly OpenOrder[], asOf: Date): Promise<Map<string, ReckonedCost>> {
    const priced = open.flatMap((each) => (each.priced === null ? [] : [{ ...each, priced: each.priced }]));
    const holdings = await this.holdings.ofAll(priced, asOf);
    return new Map(
      priced.map((each, index) => [each.order.id, reckonOpen(each.priced, holdings[index]!, toSeconds(asOf))]),
    );
  }
}

const hasEnded =
  (asOf: Date) =>
  (order: OrderView): boolean => {
    const end = endOf(order);
    return end !== null && end <= asOf;
  };
