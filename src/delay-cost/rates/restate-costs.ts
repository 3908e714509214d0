import { localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { endOf, type OrderView } from '../../orders/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import type { DelayCost } from '../delay-cost.js';
import type { RateBook, RateWish } from './rate-book.js';
import { Rates } from './rates.js';
import { restate, type Restated } from './restate.js';

export interface CostOfOrder {
  order: OrderView;
  cost: DelayCost;
}

/** Converts delay costs to the report currency. */
@Injectable()
export class RestateCosts {
  constructor(private readonly rates: Rates) {}

  get currency(): string {
    return this.rates.reportCurrency;
  }

  /** Null while no rate is recorded for that day. */
  async of(order: OrderView, cost: DelayCost): Promise<Restated | null> {
    return restated({ order, cost }, await this.book([{ order, cost }], cost.asOf));
  }

  /** The rates for restating many orders. */
  book(costs: readonly CostOfOrder[], asOf: Date): Promise<RateBook> {
    return this.rates.book(costs.map(rateWishOf), asOf);
  }
}

/**
 * Converts by the rate of the day on which the order left, or of the day of the figure. Null where the book has no
 * rate.
 */
export function restated({ order, cost }: CostOfOrder, book: RateBook): Restated | null {
  const rate = rateWishOf({ order, cost });
  const total = book.convert(cost.cost, rate);
  if (total === null) return null;
  const { forecast } = cost;
  const toCome = forecast?.cost == null ? null : book.convert(forecast.cost, rate);
  return {
    ...restate(total, cost),
    forecast:
      toCome === null ? null : restate(toCome, { cost: forecast!.cost!, leaves: forecast!.leaves, running: null }),
  };
}

/** The currency and day whose rate converts the cost of an order. */
export function rateWishOf({ order, cost }: CostOfOrder): RateWish {
  const final = cost.state === 'REALISED' ? endOf(order)! : cost.asOf;
  return { currency: cost.currency, day: localDateOf(order.zone, toSeconds(final)) };
}
