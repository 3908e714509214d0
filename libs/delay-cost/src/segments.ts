import { splitByLargestRemainder } from '@lockstep/money';
import { addDays, Instant, LocalDate, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, onAxis, releaseDate, unitDates, unitsBetween } from './axis.js';
import { Charge, chargesFor } from './charges.js';
import { costOn, linesOf, mostOf } from './cost.js';
import { PricedOrder } from './priced-order.js';
import { Component } from './profile.js';
import { countedPromises } from './promises.js';
import { Span } from './span.js';

/** An amount laid evenly over [start, end); where both are the same it falls due at that instant, as a whole. */
export interface Segment {
  start: Instant;
  end: Instant;
  /** Minor units, above zero. */
  amount: bigint;
}

/** What the breaking of one promise cost. */
export interface Stretch {
  /** Whole units of delay. */
  units: number;
  /** Minor units; the segments sum to it. */
  cost: bigint;
  /** From the end of the promised date to the release, or to the next promise; half-open, empty when that came in time. */
  window: Span;
  segments: Segment[];
}

/** The cost of one order's delay up to an instant. Units, cost and segments are those of all its promises together. */
export interface Accrual extends Stretch {
  /** Of the promise in force. */
  window: Span;
  /** One for each promise, the one in force last. They sum to the cost. */
  stretches: Stretch[];
}

/** What the delay costs when the order is released at the instant, each amount laid over the time it pays for. */
export function realised(order: PricedOrder, releasedAt: Instant): Accrual {
  const promises = promisesUntil(order, releasedAt);
  const cost = costOn(order, releaseDate(order.axis, releasedAt));
  const laid = cutTo(cost, layAll(order, promises));
  const stretches = promises.map(({ promised, end }, index) =>
    toStretch(order.axis, promised, end, ofPromise(laid, index)),
  );
  return {
    units: stretches.reduce((sum, { units }) => sum + units, 0),
    cost,
    window: stretches.at(-1)!.window,
    segments: laid.map(({ promise: _promise, ...segment }) => segment),
    stretches,
  };
}

/**
 * An order that was cancelled because it was late ends at that instant. What losing it costs beside the delay is laid
 * over the whole delay, since all of it lost the order.
 */
export function cancelledBecauseLate(order: PricedOrder, cancelledAt: Instant, lostOrderLump: bigint): Accrual {
  const accrual = realised(order, cancelledAt);
  const lengths = accrual.stretches.map(({ window }) => window.end - window.start);
  const late = lengths.reduce((sum, length) => sum + length, 0);
  if (lostOrderLump === 0n || late === 0) return accrual;
  const parts = splitByLargestRemainder(
    lostOrderLump,
    lengths.map((length, index) => ({ key: String(index), numerator: BigInt(length), denominator: BigInt(late) })),
  );
  const stretches = accrual.stretches.map((stretch, index) => withLump(stretch, parts.get(String(index)) ?? 0n));
  return {
    ...accrual,
    cost: accrual.cost + lostOrderLump,
    segments: stretches.flatMap(({ segments }) => segments),
    stretches,
  };
}

const withLump = (stretch: Stretch, amount: bigint): Stretch =>
  amount === 0n
    ? stretch
    : { ...stretch, cost: stretch.cost + amount, segments: [...stretch.segments, { ...stretch.window, amount }] };

/** A promise and the end of the time for which it counts. */
interface Reckoned {
  promised: LocalDate;
  end: Instant;
}

const promisesUntil = (order: PricedOrder, releasedAt: Instant): Reckoned[] =>
  countedPromises(order).map(({ promised, until }) => ({
    promised,
    end: Math.min(until ?? releasedAt, releasedAt),
  }));

type Laid = Segment & { promise: number };

/** A line whose limit binds over several promises leaves free what came last, as the contract's own limit does. */
const layAll = (order: PricedOrder, promises: readonly Reckoned[]): Laid[] =>
  linesOf(order).flatMap((line) => {
    const laid = promises.flatMap(({ promised, end }, promise) =>
      layLine(order, line, promised, end).map((segment) => ({ ...segment, promise })),
    );
    const most = mostOf(line.profile, order.value);
    return most === null ? laid : cutTo(most, laid);
  });

function layLine({ value, axis }: PricedOrder, line: Component, promised: LocalDate, end: Instant): Segment[] {
  const own = onAxis(axis, line.axis);
  const dates = unitDates(own, promised, releaseDate(own, end));
  return chargesFor(line.profile, value, dates.length).map((charge) => lay(charge, own, dates, end));
}

/** A period outlasting the end is laid over the part that had elapsed: nothing costs after it. */
function lay(charge: Charge, axis: DelayAxis, dates: LocalDate[], end: Instant): Segment {
  const start = startOfLocalDay(axis.zone, dates[charge.first - 1]!);
  if (charge.atOnce) return { start, end: start, amount: charge.amount };
  const last = dates[charge.last - 1];
  return { start, end: last === undefined ? end : Math.min(endOfDay(axis, last), end), amount: charge.amount };
}

/** Where a limit binds, what came last is what it made free. */
function cutTo<Part extends Segment>(limit: bigint, segments: readonly Part[]): Part[] {
  let left = limit;
  const cut: Part[] = [];
  for (const segment of byEnd(segments)) {
    const amount = segment.amount < left ? segment.amount : left;
    left -= amount;
    if (amount > 0n) cut.push({ ...segment, amount });
  }
  return cut;
}

const byEnd = <Part extends Segment>(segments: readonly Part[]): Part[] =>
  [...segments].sort((a, b) => a.end - b.end || a.start - b.start);

const ofPromise = (laid: readonly Laid[], index: number): Segment[] =>
  laid.filter(({ promise }) => promise === index).map(({ promise: _promise, ...segment }) => segment);

function toStretch(axis: DelayAxis, promised: LocalDate, end: Instant, segments: Segment[]): Stretch {
  const start = endOfDay(axis, promised);
  return {
    units: unitsBetween(axis, promised, releaseDate(axis, end)),
    cost: segments.reduce((sum, { amount }) => sum + amount, 0n),
    window: { start, end: Math.max(start, end) },
    segments,
  };
}

const endOfDay = (axis: DelayAxis, date: LocalDate): Instant => startOfLocalDay(axis.zone, addDays(date, 1));
