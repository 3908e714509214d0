import type { CalendarVersion, LocalDate } from '@lockstep/working-time';
import { isDeepStrictEqual } from 'node:util';

/**
 * True when putting `after` in the place of `before` (null: in no place yet) changes what is said of any local day
 * before `day`. Both begin on the same day; a version that begins on `day` or later never does.
 */
export function changesBefore(day: LocalDate, before: CalendarVersion | null, after: CalendarVersion): boolean {
  if (after.effectiveFrom !== null && after.effectiveFrom >= day) return false;
  return before === null || !isDeepStrictEqual(saidBefore(day, before), saidBefore(day, after));
}

/** Weekly hours and yearly holidays speak of every day, dated ones of their own. */
const saidBefore = (day: LocalDate, version: CalendarVersion): object => ({
  weekly: version.weekly,
  yearly: version.holidays.filter((holiday) => holiday.kind === 'yearly'),
  dated: until(
    day,
    version.holidays.filter((holiday) => holiday.kind === 'date'),
  ),
  exceptions: until(day, version.exceptions),
});

const until = <Dated extends { date: LocalDate }>(day: LocalDate, days: readonly Dated[]): Dated[] =>
  days.filter(({ date }) => date < day).sort((a, b) => (a.date < b.date ? -1 : 1));
