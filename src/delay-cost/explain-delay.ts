import { accrued, type DayStep, describeProfile, explain, type PricedOrder, realised } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { FindBlockers } from './find-blockers.js';
import { PriceOrders } from './price-orders.js';

/** How the rule of the bill is told to people. */
export const RULE =
  'Each moment of the delay is paid for in equal parts by the departments that held a request blocking the order at ' +
  'that moment, and inside a department in equal parts by those requests. When nothing blocked it, the owner of the ' +
  'order answers for it. The whole sum is rounded once.';

export interface Explanation {
  /** The profile as a sentence; null when lateness has no price. */
  profile: string | null;
  /** One for each local day of the delay that has ended, and the day of the release. */
  days: DayStep[];
}

/** The way from the requests' histories to the bill, reckoned afresh from them. */
@Injectable()
export class ExplainDelay {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly blockers: FindBlockers,
  ) {}

  async of(orderId: string, asOf: Date): Promise<Explanation> {
    const order = (await this.orders.byId(orderId))!;
    const priced = await this.pricing.of(order);
    if (priced === null) return { profile: null, days: [] };
    const released = order.releasedAt !== null && order.releasedAt <= asOf;
    const until = released ? order.releasedAt : asOf;
    const { window, segments } = released
      ? realised(priced, toSeconds(until))
      : accrued(priced, toSeconds(until)).finished;
    const blocking = (await this.blockers.of(orderId)).holders(until);
    return {
      profile: profileInWords(order, priced),
      days: explain({ zone: order.zone, window, segments, blocking }),
    };
  }
}

const profileInWords = ({ currency }: OrderView, { profile, value, promised, axis }: PricedOrder): string =>
  describeProfile(profile, { value: { amount: value, currency }, promised, axis: axis.kind });
