import { Fraction, splitByLargestRemainder } from '@lockstep/money';
import { addDays, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { AttributionInput } from './attribute.js';
import { holding, NO_REQUEST, UNBLOCKED } from './holder.js';
import { Segment } from './segments.js';
import { overlap, Span, uncovered } from './span.js';
import { LeafKey, leafKey } from './sweep.js';

/** One holder's part of a day. */
export interface DayHolder extends LeafKey {
  seconds: number;
}

/** A local day, or the part of it that lies in the window. */
export interface DayStep {
  date: LocalDate;
  /** What the day cost, minor units. The days sum to the cost. */
  amount: bigint;
  /** Who held how long, by first appearance. Several may hold at once; class U is the time when nobody did. */
  holders: DayHolder[];
}

export interface ExplanationInput extends AttributionInput {
  /** The order's. */
  zone: string;
  /** From the promise to the release. */
  window: Span;
}

/** The way to an attribution, one step for each local day of the delay, days without cost included. */
export function explain({ zone, window, segments, blocking }: ExplanationInput): DayStep[] {
  const days = daysOf(zone, window);
  const total = segments.reduce((sum, { amount }) => sum + amount, 0n);
  const amounts = splitByLargestRemainder(
    total,
    days.map(({ date, span }) => ({ key: date, ...costWithin(span, segments) })),
  );
  const held = holding(blocking).sort((a, b) => a.start - b.start);
  return days.map(({ date, span }) => ({ date, amount: amounts.get(date)!, holders: holdersWithin(span, held) }));
}

function daysOf(zone: string, { start, end }: Span): { date: LocalDate; span: Span }[] {
  const days: { date: LocalDate; span: Span }[] = [];
  for (let from = start; from < end; from = days.at(-1)!.span.end) {
    const date = localDateOf(zone, from);
    days.push({ date, span: { start: from, end: Math.min(end, startOfLocalDay(zone, addDays(date, 1))) } });
  }
  return days;
}

function costWithin(span: Span, segments: readonly Segment[]): { numerator: bigint; denominator: bigint } {
  const { numerator, denominator } = Fraction.sum(segments.map((segment) => partWithin(span, segment)));
  return { numerator, denominator };
}

function partWithin(span: Span, { start, end, amount }: Segment): Fraction {
  if (start === end) return span.start <= start && start < span.end ? Fraction.of(amount) : Fraction.ZERO;
  const seconds = overlap(span, { start, end });
  return seconds === 0 ? Fraction.ZERO : Fraction.of(amount * BigInt(seconds), BigInt(end - start));
}

/** @param held by rising start. */
function holdersWithin(span: Span, held: AttributionInput['blocking']): DayHolder[] {
  const here = held.filter((interval) => overlap(span, interval) > 0);
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
