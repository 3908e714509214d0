import {
  type Futures,
  type HeldUpOrder,
  nextUnit,
  nominalSaving,
  type OrderSaving,
  savingAt,
} from '@lockstep/delay-cost';
import type { Instant, LocalDate } from '@lockstep/working-time';
import type { HeldUp } from '../../delay-cost/index.js';

/**
 * COUNTED: the order's money decides the place. UNVERIFIED: shown, but does not count until its terms are confirmed.
 * NOT_PRICED: nobody has priced its lateness. NO_RATE: its currency cannot be converted at this moment.
 */
export const ORDER_STANDINGS = ['COUNTED', 'UNVERIFIED', 'NOT_PRICED', 'NO_RATE'] as const;
export type OrderStanding = (typeof ORDER_STANDINGS)[number];

/** An order that waits for a request, as stored with the place of the request. Amounts are minor units as strings. */
export interface OrderLine {
  orderId: string;
  currency: string;
  standing: OrderStanding;
  /** The saving at this order if the request is begun now, in the order's own currency; null: not priced. */
  saved: string | null;
  /** The order leaves on this date with or without the answer. Null, or absent on an old line: it waits. */
  leavesAnywayOn?: LocalDate | null;
  /** Local dates of the order's release in either future; null where lateness has no price. */
  releasedNow: LocalDate | null;
  releasedLater: LocalDate | null;
  /** The price of the next day of delay, and the first day that costs something; null: not priced. */
  nextDay: { amount: string; startsOn: LocalDate | null } | null;
  /** The last of the other blocking requests, if it is answered after this one; null: there is none. */
  outlastedBy: string | null;
  /** True when another request holds the order up in both futures: then this answer saves nothing. */
  heldByOthers: boolean;
  /** False when another blocking request has no forecast. */
  forecastKnown: boolean;
}

/** The line of one order that a request holds up. The caller adds whether its currency can be converted. */
export function orderLine({ order, atRisk, others }: HeldUp, futures: Futures, now: Instant): OrderLine {
  const { id: orderId, currency } = order;
  if (atRisk === null) return { orderId, currency, ...unpriced(others, futures) };
  const held = { ...atRisk, allowance: order.releaseAllowanceDays, othersResolvedAt: others.last?.at ?? null };
  const saving = savingAt(held, futures);
  const saved = savedAt(held, saving);
  const nextDay = nextUnit(atRisk.order, now);
  const leavesAnywayOn = atRisk.policy === 'RELEASE_AT_DEADLINE' ? atRisk.order.promised : null;
  return {
    ...{ orderId, currency },
    standing: saved === null ? 'NOT_PRICED' : order.verifiedAt === null ? 'UNVERIFIED' : 'COUNTED',
    saved: saved?.toString() ?? null,
    leavesAnywayOn,
    releasedNow: earlier(saving.releasedNow, leavesAnywayOn),
    releasedLater: earlier(saving.releasedPostponed, leavesAnywayOn),
    nextDay: { ...nextDay, amount: nextDay.amount.toString() },
    outlastedBy: saving.outlasted ? others.last!.requestId : null,
    heldByOthers: saving.heldByOthers,
    forecastKnown: others.known || leavesAnywayOn !== null,
  };
}

const earlier = (date: LocalDate, latest: LocalDate | null): LocalDate =>
  latest !== null && latest < date ? latest : date;

/** Lateness has no price here, but other requests may still hold the order up. */
const unpriced = ({ last, known }: HeldUp['others'], { finishNow, finishPostponed }: Futures) => ({
  ...{ standing: 'NOT_PRICED' as const, saved: null, nextDay: null },
  ...{ leavesAnywayOn: null, releasedNow: null, releasedLater: null },
  outlastedBy: last !== null && last.at > finishNow ? last.requestId : null,
  heldByOthers: last !== null && last.at >= finishPostponed,
  forecastKnown: known,
});

/** The cost of an intangible delay is in no report. It decides the sequence of the work all the same. */
function savedAt({ order: { profile } }: HeldUpOrder, saving: OrderSaving): bigint | null {
  if (profile.kind !== 'INTANGIBLE') return saving.saved;
  return nominalSaving(profile.nominalRate, saving.releasedNow, saving.releasedPostponed);
}
