import { CalendarRefused } from './refusal.js';
import type { DayNumber, LocalDate } from './words.js';

const DAY_IN_MILLISECONDS = 86_400_000;

/** The number of a date. @throws CalendarRefused `calendar.bad_date` for a text that is no date, also for 30 February. */
export function dayOf(date: LocalDate): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_IN_MILLISECONDS;
  if (!Number.isInteger(day) || dateOf(day) !== date) {
    throw new CalendarRefused('calendar.bad_date', `"${date}" is not a date written YYYY-MM-DD.`);
  }
  return day;
}

const DAYS_OF_FOUR_CENTURIES = 146_097;
/** From 1 March of the year 0, so that a leap day is the last day of its year. */
const DAYS_BEFORE_1970 = 719_468;
const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/**
 * A century of delay needs tens of thousands of dates, and a `Date` takes ten times as long for each.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 */
export function dateOf(day: DayNumber): LocalDate {
  const since = day + DAYS_BEFORE_1970;
  const centuries = Math.floor(since / DAYS_OF_FOUR_CENTURIES);
  const within = since - centuries * DAYS_OF_FOUR_CENTURIES;
  const leapDays = Math.floor(within / 1_460) - Math.floor(within / 36_524) + Math.floor(within / 146_096);
  const year = Math.floor((within - leapDays) / 365);
  const dayOfYear = within - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const [month, more] = fromMarch < 10 ? [fromMarch + 3, 0] : [fromMarch - 9, 1];
  return `${String(centuries * 400 + year + more).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[dayOfMonth]}`;
}

/** ISO: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A number that orders the days within a year: 1231 for any 31 December. */
export function monthDayOf(day: DayNumber): number {
  const date = new Date(day * DAY_IN_MILLISECONDS);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** `addDays('2026-02-28', 1)` is `2026-03-01`; `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayOf(date) + days);
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayOf(b) - dayOf(a);
}
