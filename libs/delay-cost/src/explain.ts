import { Fraction, splitByLargestRemainder } from '@lockstep/money';
import { daysBetween, evenDays, Instant, LocalDate, localDateOf, localDayAround } from '@lockstep/working-time';
import { AttributionInput } from './attribute.js';
import { CostHolderInterval, holding, NO_REQUEST, UNBLOCKED } from './holder.js';
import { Segment } from './segment.js';
import { overlap, Span, uncovered } from './span.js';
import { LeafKey, leafKey } from './sweep.js';

/** The part of a day for one holder. */
export interface DayHolder extends LeafKey {
  seconds: number;
}

/** A local day, or the part of it that lies in the window; or consecutive days that are alike, as one step. */
export interface DayStep {
  date: LocalDate;
  /** The last of the days; equal to `date` for one day. */
  lastDate: LocalDate;
  days: number;
  /** The cost of all days of the step, minor units. The steps sum to the cost. */
  amount: bigint;
  /** The holders and their time, by first appearance. Several may hold at once. Class U is the time without a holder. */
  holders: DayHolder[];
}

export interface ExplanationInput extends AttributionInput {
  /** The order's zone. */
  zone: string;
  /** From the end of the promised date to the release. */
  window: Span;
}

/**
 * Explains an attribution day by day, including days without cost. Consecutive days with the same length, cost and
 * holders are one step, so that a century of delay takes no longer to explain than a week.
 */
export function explain(input: ExplanationInput): DayStep[] {
  const { zone, segments, blocking } = input;
  const spans = spansOf(input);
  const amounts = splitByLargestRemainder(
    segments.reduce((sum, { amount }) => sum + amount, 0n),
    costsOf(spans, segments).map(({ numerator, denominator }, index) => ({
      key: keyOf(index),
      numerator,
      denominator,
    })),
  );
  const holders = holdersOf(spans, holding(blocking));
  return spans.map(({ start, end }, index) => {
    const [date, lastDate] = [localDateOf(zone, start), localDateOf(zone, end - 1)];
    const days = daysBetween(date, lastDate) + 1;
    return { date, lastDate, days, amount: amounts.get(keyOf(index))!, holders: holders[index]! };
  });
}

/** Keys sort in the order of time: of two equal remainders, the earlier span gets the odd cent. */
const keyOf = (index: number): string => String(index).padStart(6, '0');

/**
 * The spans of the steps. The window is cut at midnight before and after each instant from which a day may cost
 * something else.
 */
function spansOf({ zone, window, segments, blocking }: ExplanationInput): Span[] {
  if (window.start >= window.end) return [];
  const cuts = new Set([window.start, window.end]);
  const inside = (at: Instant): boolean => window.start < at && at < window.end;
  const cutAround = (at: Instant, always: boolean): void => {
    const day = localDayAround(zone, at);
    const around = at === day.start && !always ? [day.start] : [day.start, day.end];
    for (const cut of around) if (inside(cut)) cuts.add(cut);
  };
  for (const at of [window.start, window.end]) cutAround(at, false);
  const whole = { first: localDateOf(zone, window.start), last: localDateOf(zone, window.end - 1) };
  for (const { start } of evenDays(zone, [whole])) if (inside(start)) cuts.add(start);
  for (const { start, end } of [...segments, ...blocking])
    for (const at of new Set([start, end])) if (window.start <= at && at < window.end) cutAround(at, start === end);
  const inOrder = [...cuts].sort((a, b) => a - b);
  return inOrder.slice(1).map((end, index) => ({ start: inOrder[index]!, end }));
}

/** The exact cost of each span. */
function costsOf(spans: readonly Span[], segments: readonly Segment[]): Fraction[] {
  const costs = spans.map(() => Fraction.ZERO);
  for (const segment of segments) {
    for (const index of spansWithin(spans, segment)) {
      costs[index] = costs[index]!.plus(partWithin(spans[index]!, segment));
    }
  }
  return costs;
}

/** The indexes of the spans that overlap the other span or contain its start. The spans are in order and without gaps. */
function* spansWithin(spans: readonly Span[], { start, end }: Span): Generator<number> {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  for (
    let index = low;
    index < spans.length && (spans[index]!.start < end || spans[index]!.start === start);
    index += 1
  )
    yield index;
}

function partWithin(span: Span, { start, end, amount }: Segment): Fraction {
  if (start === end) return span.start <= start && start < span.end ? Fraction.of(amount) : Fraction.ZERO;
  const seconds = overlap(span, { start, end });
  return seconds === 0 ? Fraction.ZERO : Fraction.of(amount * BigInt(seconds), BigInt(end - start));
}

/** The holders within each span. */
function holdersOf(spans: readonly Span[], held: AttributionInput['blocking']): DayHolder[][] {
  const within = spans.map((): CostHolderInterval[] => []);
  for (const interval of [...held].sort((a, b) => a.start - b.start)) {
    for (const index of spansWithin(spans, interval)) within[index]!.push(interval);
  }
  return spans.map((span, index) => holdersWithin(span, within[index]!));
}

/** @param here ordered by start; each overlaps the span. */
function holdersWithin(span: Span, here: readonly CostHolderInterval[]): DayHolder[] {
  const holders = new Map<string, DayHolder>();
  for (const interval of here) {
    const { party, cls, request } = interval;
    const key = leafKey(interval);
    const seconds = (holders.get(key)?.seconds ?? 0) + overlap(span, interval);
    holders.set(key, { party, cls, request, seconds });
  }
  const nobody = { party: UNBLOCKED, cls: 'U' as const, request: NO_REQUEST, seconds: uncovered(span, here) };
  return nobody.seconds > 0 ? [...holders.values(), nobody] : [...holders.values()];
}
