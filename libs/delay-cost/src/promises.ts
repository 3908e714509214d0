import { addDays, Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, releaseDate } from './axis.js';

/**
 * The kind of a promised date. FIRST: the first promise. CUSTOMER_AGREED: the customer took another date instead.
 * CORRECTION: the date in force had been written down wrong.
 */
export type PromiseKind = 'FIRST' | 'CUSTOMER_AGREED' | 'CORRECTION';

export interface PromiseWord {
  kind: PromiseKind;
  /** Null: nothing was promised after all. */
  promised: LocalDate | null;
  /** The instant from which the other date holds; only with CUSTOMER_AGREED. */
  at: Instant;
}

/** A promise that held until the customer agreed to another one. */
export interface EndedPromise {
  promised: LocalDate;
  until: Instant;
}

/** The promise in force and those it took the place of, in that order in time. */
export interface Promises {
  promised: LocalDate;
  earlier: EndedPromise[];
}

/**
 * The promises as they stood at an instant, by all that is known today: a correction restates the promise it was made
 * to, whenever it was made, and a date agreed later does not hold yet.
 * @param words in the order in which they were said. Null where nothing was promised.
 */
export function promisesAt(words: readonly PromiseWord[], at: Instant): Promises | null {
  const held = words.reduce<Held[]>(hear, []).filter(({ from }) => from <= at);
  const promised = held.at(-1)?.promised ?? null;
  if (promised === null) return null;
  const earlier = held.slice(0, -1).map((each, index) => ({ ...each, until: held[index + 1]!.from }));
  return {
    promised,
    earlier: earlier.flatMap(({ promised: date, until }) => (date ? [{ promised: date, until }] : [])),
  };
}

interface Held {
  promised: LocalDate | null;
  from: Instant;
}

function hear(held: Held[], { kind, promised, at }: PromiseWord): Held[] {
  if (held.length > 0 && kind === 'CUSTOMER_AGREED') return [...held, { promised, from: at }];
  return [...held.slice(0, -1), { promised, from: held.at(-1)?.from ?? -Infinity }];
}

/** As much of an order as its promises are. */
interface Promised {
  axis: DelayAxis;
  promised: LocalDate;
  earlier?: readonly EndedPromise[];
}

/** Whether the order had been late by the instant, by any of its promises. */
export const wasBroken = (zone: string, { promised, earlier = [] }: Omit<Promised, 'axis'>, by: Instant): boolean =>
  [...earlier, { promised, until: by }].some((each) => localDateOf(zone, Math.min(each.until, by) - 1) > each.promised);

/** The end of the date that was promised at the instant: by then an answer asked for at that moment is needed. */
export function needByAt({ axis, promised, earlier = [] }: Promised, at: Instant): Instant {
  const inForce = earlier.find(({ until }) => at < until)?.promised ?? promised;
  return startOfLocalDay(axis.zone, addDays(inForce, 1));
}

/** The start of the delay while one promise held; `until` null: the promise still holds. */
export interface Counted {
  promised: LocalDate;
  until: Instant | null;
}

/**
 * The start of the delay of each promise. No day counts for two promises: where the next promise was already due when
 * it was agreed, its delay counts from the day after the agreement.
 */
export function countedPromises({ axis, promised, earlier = [] }: Promised): Counted[] {
  const counted: Counted[] = [];
  let agreedOn: LocalDate | null = null;
  for (const each of [...earlier, { promised, until: null }]) {
    counted.push({ ...each, promised: agreedOn !== null && agreedOn > each.promised ? agreedOn : each.promised });
    agreedOn = each.until === null ? null : releaseDate(axis, each.until);
  }
  return counted;
}
