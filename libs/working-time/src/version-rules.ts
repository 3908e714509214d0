import { dayOf, monthDayOf, weekdayOf } from './dates.js';
import type { CalendarVersion, ExceptionDay, Holiday, WeeklyHours } from './definition.js';
import { CalendarRefused } from './refusal.js';
import { type Hours, hoursOf, monthDay } from './wall-time.js';
import type { DayNumber } from './words.js';

/** A checked version of a calendar, with the hours of each local date. */
export interface VersionRules {
  since: DayNumber;
  hoursOn(day: DayNumber): readonly Hours[];
  /** True if any date can have hours. */
  mayOpen: boolean;
}

/** @throws CalendarRefused with the faulty text, if it cannot be read. */
export function rulesOf(version: CalendarVersion): VersionRules {
  const weekly = byWeekday(version.weekly);
  const isHoliday = holidayTest(version.holidays);
  const exceptions = byDay(version.exceptions);
  return {
    since: version.effectiveFrom === null ? -Infinity : dayOf(version.effectiveFrom),
    hoursOn: (day) => exceptions.get(day) ?? (isHoliday(day) ? [] : weekly[weekdayOf(day)]!),
    mayOpen: [...weekly, ...exceptions.values()].some((hours) => hours.length > 0),
  };
}

function byWeekday(weekly: readonly WeeklyHours[]): Hours[][] {
  const days: Hours[][] = Array.from({ length: 8 }, () => []);
  for (const hours of weekly) {
    if (![1, 2, 3, 4, 5, 6, 7].includes(hours.weekday)) {
      throw new CalendarRefused('calendar.bad_weekday', 'A weekday is a number from 1 (Monday) to 7 (Sunday).');
    }
    days[hours.weekday]!.push(hoursOf(hours));
  }
  return days;
}

function holidayTest(holidays: readonly Holiday[]): (day: DayNumber) => boolean {
  const dates = new Set<DayNumber>();
  const yearly = new Set<number>();
  for (const holiday of holidays) {
    if (holiday.kind === 'date') dates.add(dayOf(holiday.date));
    else for (const day of daysWithin(monthDay(holiday.from), monthDay(holiday.to))) yearly.add(day);
  }
  return (day) => dates.has(day) || (yearly.size > 0 && yearly.has(monthDayOf(day)));
}

/** Numbers like 1231 for the days from one day to another; across New Year if `from` is after `to`. */
function daysWithin(from: number, to: number): number[] {
  const isWithin = (day: number): boolean => (from <= to ? from <= day && day <= to : from <= day || day <= to);
  return Array.from({ length: 1232 }, (_, day) => day).filter(isWithin);
}

function byDay(exceptions: readonly ExceptionDay[]): Map<DayNumber, Hours[]> {
  const days = new Map<DayNumber, Hours[]>();
  for (const { date, intervals } of exceptions) {
    const day = dayOf(date);
    if (days.has(day)) {
      throw new CalendarRefused('calendar.exception_twice', `${date} has two exceptions; which one holds?`);
    }
    days.set(day, intervals.map(hoursOf));
  }
  return days;
}
