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
 * COUNTED: its money decides the place. UNVERIFIED: shown, and ranks nothing until its terms are confirmed. NOT_PRICED:
 * nobody has said what its lateness costs. NO_RATE: its currency cannot be compared with the others at this moment.
 */
export const STANDINGS = ['COUNTED', 'UNVERIFIED', 'NOT_PRICED', 'NO_RATE'] as const;
export type Standing = (typeof STANDINGS)[number];

/** An order that waits for a request, as it is kept with the request's place. Amounts are minor units as strings. */
export interface OrderLine {
  orderId: string;
  currency: string;
  standing: Standing;
  /** The saving at this order of beginning now, in its own currency; null: not priced. */
  saved: string | null;
  /** It leaves on this date with or without the answer; null, and on a line kept before this was told: it waits. */
  leavesAnywayOn?: LocalDate | null;
  /** Local dates of its release in either future; null where nothing is priced. */
  releasedNow: LocalDate | null;
  releasedLater: LocalDate | null;
  /** The price of its next day of delay, and from when on days cost anything; null: not priced. */
  nextDay: { amount: string; startsOn: LocalDate | null } | null;
  /** The request it waits for longest, where that one is answered after this one; null: it waits for no later one. */
  outlastedBy: string | null;
  /** It keeps the order in both futures: this answer saves nothing. */
  heldByOthers: boolean;
  /** False: another answer it waits for is not foreseen. */
  forecastKnown: boolean;
}

/** The line of one order that a request holds up. The caller adds whether its currency can be compared. */
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

/** Nobody has said what its lateness costs, but others may hold it up all the same. */
const unpriced = ({ last, known }: HeldUp['others'], { finishNow, finishPostponed }: Futures) => ({
  ...{ standing: 'NOT_PRICED' as const, saved: null, nextDay: null },
  ...{ leavesAnywayOn: null, releasedNow: null, releasedLater: null },
  outlastedBy: last !== null && last.at > finishNow ? last.requestId : null,
  heldByOthers: last !== null && last.at >= finishPostponed,
  forecastKnown: known,
});

/** The loss by an intangible delay is in no report, and orders the work all the same. */
function savedAt({ order: { profile } }: HeldUpOrder, saving: OrderSaving): bigint | null {
  if (profile.kind !== 'INTANGIBLE') return saving.saved;
  return nominalSaving(profile.nominalRate, saving.releasedNow, saving.releasedPostponed);
}
