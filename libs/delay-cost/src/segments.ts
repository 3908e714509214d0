import { splitByLargestRemainder } from '@lockstep/money';
import { Instant, LocalDate } from '@lockstep/working-time';
import { DelayAxis, releaseDate, unitsBetween } from './axis.js';
import { costOn, linesOf, mostOf } from './cost.js';
import { endOfDay, layLine } from './lay-line.js';
import { cutTo, Piecewise } from './piecewise.js';
import { PricedOrder } from './priced-order.js';
import { countedPromises } from './promises.js';
import { Segment } from './segment.js';
import { Span } from './span.js';

/** The cost of breaking one promise. */
export interface CostStretch {
  /** Whole units of delay. */
  units: number;
  /** Minor units; the segments sum to it. */
  cost: bigint;
  /** From the end of the promised date to the release or to the next promise, half-open. Empty if that came in time. */
  window: Span;
  segments: Segment[];
}

/** The cost of one order's delay up to an instant. Units, cost and segments are those of all its promises together. */
export interface Accrual extends CostStretch {
  /** The window of the promise in force. */
  window: Span;
  /** One for each promise, the promise in force last. They sum to the cost. */
  stretches: CostStretch[];
}

/** The cost of the delay if the order is released at the instant, with each amount laid over the time that it pays for. */
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
    segments: laid.map(toSegment),
    stretches,
  };
}

/**
 * The cost of an order that was cancelled at the instant because it was late. The cost of losing the order, in addition
 * to its delay, is laid over the whole delay, because all of the delay lost the order.
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

const withLump = (stretch: CostStretch, amount: bigint): CostStretch =>
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

type Laid = Piecewise & { promise: number };

/**
 * If the limit of a line is reached over several promises, the line's last segments are cut, like those of the
 * contract's own limit.
 */
const layAll = (order: PricedOrder, promises: readonly Reckoned[]): Laid[] =>
  linesOf(order).flatMap((line) => {
    const laid = promises.flatMap(({ promised, end }, promise) =>
      layLine(order, line, promised, end).map((segment) => ({ ...segment, promise })),
    );
    const most = mostOf(line.profile, order.value);
    return most === null ? laid : cutTo(most, laid);
  });

const ofPromise = (laid: readonly Laid[], index: number): Segment[] =>
  laid.filter(({ promise }) => promise === index).map(toSegment);

const toSegment = ({ start, end, amount }: Laid): Segment => ({ start, end, amount });

function toStretch(axis: DelayAxis, promised: LocalDate, end: Instant, segments: Segment[]): CostStretch {
  const start = endOfDay(axis.zone, promised);
  return {
    units: unitsBetween(axis, promised, releaseDate(axis, end)),
    cost: segments.reduce((sum, { amount }) => sum + amount, 0n),
    window: { start, end: Math.max(start, end) },
    segments,
  };
}
