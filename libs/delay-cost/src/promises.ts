import { addDays, Instant, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { DelayAxis, releaseDate } from './axis.js';

/**
 * The kind of a promised date. FIRST: the first promise. CUSTOMER_AGREED: the customer accepted another date.
 * CORRECTION: the date in force had been recorded wrongly.
 */
export type PromiseKind = 'FIRST' | 'CUSTOMER_AGREED' | 'CORRECTION';

export interface PromiseWord {
  kind: PromiseKind;
  /** Null: no date is promised any more. */
  promised: LocalDate | null;
  /** The instant from which the date is in force; only with CUSTOMER_AGREED. */
  at: Instant;
}

/** A promise that was in force until the customer agreed to another one. */
export interface EndedPromise {
  promised: LocalDate;
  until: Instant;
}

/** The promise in force and the promises before it, oldest first. */
export interface Promises {
  promised: LocalDate;
  earlier: EndedPromise[];
}

/**
 * The promises in force at an instant, as known today. A correction changes the promise that it corrects, whenever the
 * correction was made. A date that was agreed after the instant is not in force.
 * @param words in the order in which they were recorded.
 * @returns null if no date was promised.
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

/** The part of an order that describes its promises. */
interface Promised {
  axis: DelayAxis;
  promised: LocalDate;
  earlier?: readonly EndedPromise[];
}

/** True if the order had been late at the instant, by any of its promises. */
export const wasBroken = (zone: string, { promised, earlier = [] }: Omit<Promised, 'axis'>, by: Instant): boolean =>
  [...earlier, { promised, until: by }].some((each) => localDateOf(zone, Math.min(each.until, by) - 1) > each.promised);

/** The end of the date that was promised at the instant. An answer to a request of that moment is needed by then. */
export function needByAt({ axis, promised, earlier = [] }: Promised, at: Instant): Instant {
  const inForce = earlier.find(({ until }) => at < until)?.promised ?? promised;
  return startOfLocalDay(axis.zone, addDays(inForce, 1));
}

/** The time in which delay is counted for one promise. `until` is null for the promise in force. */
export interface CountedPromise {
  promised: LocalDate;
  until: Instant | null;
}

/**
 * The counted delay of each promise. No day counts for two promises: if the next promise was already overdue when it
 * was agreed, its delay counts from the day after the agreement.
 */
export function countedPromises({ axis, promised, earlier = [] }: Promised): CountedPromise[] {
  const counted: CountedPromise[] = [];
  let agreedOn: LocalDate | null = null;
  for (const each of [...earlier, { promised, until: null }]) {
    counted.push({ ...each, promised: agreedOn !== null && agreedOn > each.promised ? agreedOn : each.promised });
    agreedOn = each.until === null ? null : releaseDate(axis, each.until);
  }
  return counted;
}
