import type { CalendarVersion, LocalDate } from '@lockstep/working-time';
import { isDeepStrictEqual } from 'node:util';

/**
 * True when replacing `before` by `after` changes the hours of a local day before `day`. `before` is null for a new
 * version. Both begin on the same day. A version that begins on `day` or later changes no earlier day.
 */
export function changesBefore(day: LocalDate, before: CalendarVersion | null, after: CalendarVersion): boolean {
  if (after.effectiveFrom !== null && after.effectiveFrom >= day) return false;
  return before === null || !isDeepStrictEqual(saidBefore(day, before), saidBefore(day, after));
}

/** Weekly hours and yearly holidays concern every day, dated entries only their own day. */
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
