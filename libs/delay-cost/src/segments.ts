import { addDays, Instant, LocalDate, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, onAxis, releaseDate, unitDates, unitsBetween } from './axis.js';
import { Charge, chargesFor } from './charges.js';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { Component } from './profile.js';

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
  const { axis, promised } = order;
  const start = endOfDay(axis, promised);
  const cost = costOn(order, releaseDate(axis, releasedAt));
  return {
    units: unitsBetween(axis, promised, releaseDate(axis, releasedAt)),
    cost,
    window: { start, end: Math.max(start, releasedAt) },
    segments: cutTo(cost, segmentsOf(order, releasedAt)),
  };
}

/**
 * An order that was cancelled because it was late ends at that instant. What losing it costs beside the delay is laid
 * over the whole window, since all of the delay lost it.
 */
export function cancelledBecauseLate(order: PricedOrder, cancelledAt: Instant, lostOrderLump: bigint): Accrual {
  const accrual = realised(order, cancelledAt);
  const { window } = accrual;
  if (lostOrderLump === 0n || window.start === window.end) return accrual;
  const lump = { ...window, amount: lostOrderLump };
  return { ...accrual, cost: accrual.cost + lostOrderLump, segments: [...accrual.segments, lump] };
}

function segmentsOf({ profile, value, axis, promised }: PricedOrder, releasedAt: Instant): Segment[] {
  const lines: readonly Component[] =
    profile.kind === 'COMPOSITE' ? profile.components : [{ axis: axis.kind, profile }];
  return lines.flatMap((line) => {
    const own = onAxis(axis, line.axis);
    const dates = unitDates(own, promised, releaseDate(own, releasedAt));
    return chargesFor(line.profile, value, dates.length).map((charge) => lay(charge, own, dates, releasedAt));
  });
}

/** A period outlasting the release is laid over the part that had elapsed: nothing costs after the release. */
function lay(charge: Charge, axis: DelayAxis, dates: LocalDate[], releasedAt: Instant): Segment {
  const start = startOfLocalDay(axis.zone, dates[charge.first - 1]!);
  if (charge.atOnce) return { start, end: start, amount: charge.amount };
  const last = dates[charge.last - 1];
  const end = last === undefined ? releasedAt : Math.min(endOfDay(axis, last), releasedAt);
  return { start, end, amount: charge.amount };
}

/** Where a cap on the sum binds, what came last is what it made free. */
function cutTo(cost: bigint, segments: Segment[]): Segment[] {
  let left = cost;
  const cut: Segment[] = [];
  for (const segment of byEnd(segments)) {
    const amount = segment.amount < left ? segment.amount : left;
    left -= amount;
    if (amount > 0n) cut.push({ ...segment, amount });
  }
  return cut;
}

const byEnd = (segments: Segment[]): Segment[] => [...segments].sort((a, b) => a.end - b.end || a.start - b.start);

const endOfDay = (axis: DelayAxis, date: LocalDate): Instant => startOfLocalDay(axis.zone, addDays(date, 1));
