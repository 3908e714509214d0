import { addDays, Instant, LocalDate, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, releaseDate, unitDates } from './axis.js';
import { Charge, chargesFor } from './charges.js';
import { costAfter } from './cost.js';
import { PricedOrder } from './priced-order.js';

/** An amount laid evenly over [start, end); where both are the same it falls due at that instant, as a whole. */
export interface Segment {
  start: Instant;
  end: Instant;
  /** Minor units, above zero. */
  amount: bigint;
}

/** The cost of one order's delay up to an instant. */
export interface Accrual {
  /** Whole units of delay. */
  units: number;
  /** Minor units; the segments sum to it. */
  cost: bigint;
  /** From the end of the promised date to the release, half-open; empty when that came in time. */
  window: { start: Instant; end: Instant };
  segments: Segment[];
}

/** What the delay costs when the order is released at the instant, each amount laid over the time it pays for. */
export function realised(order: PricedOrder, releasedAt: Instant): Accrual {
  const { profile, value, axis, promised } = order;
  const dates = unitDates(axis, promised, releaseDate(axis, releasedAt));
  const start = endOfDay(axis, promised);
  return {
    units: dates.length,
    cost: costAfter(profile, value, dates.length),
    window: { start, end: Math.max(start, releasedAt) },
    segments: chargesFor(profile, value, dates.length).map((charge) => lay(charge, axis, dates, releasedAt)),
  };
}

/** A period outlasting the release is laid over the part that had elapsed: nothing costs after the release. */
function lay(charge: Charge, axis: DelayAxis, dates: LocalDate[], releasedAt: Instant): Segment {
  const start = startOfLocalDay(axis.zone, dates[charge.first - 1]!);
  if (charge.atOnce) return { start, end: start, amount: charge.amount };
  const last = dates[charge.last - 1];
  const end = last === undefined ? releasedAt : Math.min(endOfDay(axis, last), releasedAt);
  return { start, end, amount: charge.amount };
}

const endOfDay = (axis: DelayAxis, date: LocalDate): Instant => startOfLocalDay(axis.zone, addDays(date, 1));
