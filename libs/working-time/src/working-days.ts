import { dateOf } from './dates.js';
import type { DayRun } from './even-days.js';
import { FIRST, LAST, noOpening, outOfReach, PATIENCE_IN_YEARS, YEAR } from './reach.js';
import { DAY, type DayNumber } from './words.js';

/**
 * The local days with hours, computed a year at a time and cached. They come from the rules of the calendar alone, so a
 * century of working days is counted without compiling a window.
 */
export class WorkingDays {
  private readonly years = new Map<number, DayNumber[]>();

  /** @param within the working days from one day up to and including another, in order. */
  constructor(private readonly within: (first: DayNumber, last: DayNumber) => DayNumber[]) {}

  /** The number of working days after the day `after`, up to and including `until`. */
  count(after: DayNumber, until: DayNumber): number {
    if (until <= after) return 0;
    refuseOutOfReach(after, until);
    const [from, to] = [yearOf(after), yearOf(until)];
    let count = firstAfter(this.ofYear(to), until) - firstAfter(this.ofYear(from), after);
    for (let year = from; year < to; year++) count += this.ofYear(year).length;
    return count;
  }

  /** The working days after the day `after`, up to and including `until`, as runs of consecutive days. */
  runs(after: DayNumber, until: DayNumber): DayRun[] {
    const runs: DayRun[] = [];
    let [first, last] = [NaN, NaN];
    const close = (): void => {
      if (first <= last) runs.push({ first: dateOf(first), last: dateOf(last) });
    };
    for (const day of this.between(after, until)) {
      if (day !== last + 1) {
        close();
        first = day;
      }
      last = day;
    }
    close();
    return runs;
  }

  /** @throws CalendarRefused after twenty years without a working day. */
  nthAfter(day: DayNumber, nth: number): DayNumber {
    refuseOutOfReach(day, day);
    let [left, worked] = [nth, day];
    for (let year = yearOf(day); year * YEAR < LAST; year++) {
      const days = this.ofYear(year);
      const passed = firstAfter(days, day);
      if (passed + left <= days.length) return days[passed + left - 1]!;
      left -= days.length - passed;
      worked = days.at(-1) ?? worked;
      if ((year + 1) * YEAR - worked >= PATIENCE_IN_YEARS * YEAR) throw noOpening('after', worked * DAY);
    }
    throw outOfReach();
  }

  private *between(after: DayNumber, until: DayNumber): Generator<DayNumber> {
    if (until <= after) return;
    refuseOutOfReach(after, until);
    for (let year = yearOf(after); year <= yearOf(until); year++) {
      for (const day of this.ofYear(year)) if (day > after && day <= until) yield day;
    }
  }

  private ofYear(year: number): DayNumber[] {
    let days = this.years.get(year);
    if (days === undefined) this.years.set(year, (days = this.within(year * YEAR, (year + 1) * YEAR - 1)));
    return days;
  }
}

/** Both ends included. */
export const daysWithin = (first: DayNumber, last: DayNumber): DayNumber[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const yearOf = (day: DayNumber): number => Math.floor(day / YEAR);

function refuseOutOfReach(first: DayNumber, last: DayNumber): void {
  if (first < FIRST || last >= LAST) throw outOfReach();
}

function firstAfter(days: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
