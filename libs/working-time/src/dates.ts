import { CalendarRefused } from './refusal.js';
import type { DayNumber, LocalDate } from './words.js';

const DAY_IN_MILLISECONDS = 86_400_000;

/** Refuses what is no date, 30 February included, with `calendar.bad_date`. */
export function dayOf(date: LocalDate): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_IN_MILLISECONDS;
  if (!Number.isInteger(day) || dateOf(day) !== date) {
    throw new CalendarRefused('calendar.bad_date', `"${date}" is not a date written YYYY-MM-DD.`);
  }
  return day;
}

export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}

/** ISO: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** 1231 for any 31 December: a number that orders the days within a year. */
export function monthDayOf(day: DayNumber): number {
  const date = new Date(day * DAY_IN_MILLISECONDS);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** `addDays('2026-02-28', 1)` is `2026-03-01`; `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayOf(date) + days);
}

/** Days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayOf(b) - dayOf(a);
}
