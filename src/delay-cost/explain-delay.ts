import {
  accrued,
  type DayStep,
  describeProfile,
  describePromises,
  explain,
  type PricedOrder,
  realised,
} from '@lockstep/delay-cost';
import { formatMoney } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { endOf, OrderLookup, type OrderView } from '../orders/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { accrualOf } from './accrual-of.js';
import { FindBlockers } from './find-blockers.js';
import { PriceOrders } from './price-orders.js';

/** The rule of sharing the cost, as a sentence for people. */
export const DELAY_RULE =
  'Each moment of the delay is paid for in equal parts by the departments that held a request blocking the order at ' +
  'that moment, and inside a department in equal parts by those requests. When nothing blocked it, the owner of the ' +
  'order answers for it. The whole sum is rounded once.';

export interface Explanation {
  /** The profile as a sentence; null when lateness has no price. */
  profile: string | null;
  /** The promises as sentences, each with the cost of breaking it over the days explained here. */
  promises: string[];
  /**
   * One step for each local day of the delay that has ended, and one for the day of the release. Equal consecutive days
   * are joined.
   */
  days: DayStep[];
  /** Today so far, in minor units. The promises include it; the days do not yet. */
  running: { date: LocalDate; amount: bigint } | null;
}

/** Explains a bill step by step, computed anew from the histories of the requests. */
@Injectable()
export class ExplainDelay {
  constructor(
    private readonly orders: OrderLookup,
    private readonly pricing: PriceOrders,
    private readonly blockers: FindBlockers,
  ) {}

  async of(orderId: string, asOf: Date): Promise<Explanation> {
    const order = (await this.orders.byId(orderId))!;
    const end = endOf(order);
    const until = end !== null && end < asOf ? end : asOf;
    const priced = await this.pricing.of(order, until);
    if (priced === null) return { profile: null, promises: [], days: [], running: null };
    const isOpen = end === null || end > asOf;
    const running = isOpen ? accrued(priced, toSeconds(until)).running : null;
    const accrual = accrualOf(order, priced, until);
    const blocking = (await this.blockers.of(orderId)).holders(until);
    return {
      profile: profileInWords(order, priced),
      promises: describePromises(
        priced,
        isOpen ? realised(priced, toSeconds(until)) : accrual,
        order.currency,
        running !== null,
      ),
      days: accrual.stretches.flatMap((stretch) => explain({ zone: order.zone, ...stretch, blocking })),
      running,
    };
  }
}

function profileInWords(order: OrderView, { profile, value, promised, axis }: PricedOrder): string {
  const { currency, cancellationKind, lostOrderLump } = order;
  const words = describeProfile(profile, { value: { amount: value, currency }, promised, axis: axis.kind });
  if (cancellationKind !== 'BECAUSE_LATE' || lostOrderLump === null) return words;
  return `${words}; plus ${formatMoney({ amount: lostOrderLump, currency })} for the order lost to its delay`;
}
