import { dateOf, dayOf } from './dates.js';
import { DAY, type Instant, type LocalDate } from './words.js';
import { zoneNamed } from './zone.js';

/** Local days in a row that are equally long, or a single one. */
export interface DayStretch {
  first: LocalDate;
  last: LocalDate;
  /** How many. */
  days: number;
  start: Instant;
  end: Instant;
}

/**
 * The local days from the first to the last, both included, in as few stretches as they have changes of the clock: a
 * century is as quickly told as a year.
 */
export function evenDays(zone: string, first: LocalDate, last: LocalDate): DayStretch[] {
  const clock = zoneNamed(zone);
  const [from, until] = [dayOf(first), dayOf(last) + 1];
  const startOf = (day: number): Instant => clock.instantOf(day * DAY);
  const cuts = new Set([from, until]);
  for (const change of clock.changesWithin(startOf(from), startOf(until))) {
    const days = [clock.dayOf(change - 1), clock.dayOf(change)];
    for (let day = Math.min(...days); day <= Math.max(...days) + 1; day++) if (from < day && day < until) cuts.add(day);
  }
  const inOrder = [...cuts].sort((a, b) => a - b);
  return inOrder.slice(0, -1).map((day, index) => {
    const next = inOrder[index + 1]!;
    return { first: dateOf(day), last: dateOf(next - 1), days: next - day, start: startOf(day), end: startOf(next) };
  });
}
