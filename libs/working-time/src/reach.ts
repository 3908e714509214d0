import { dateOf, dayOf } from './dates.js';
import { CalendarRefused } from './refusal.js';
import { DAY, type DayNumber, type Instant } from './words.js';

export const YEAR = 366;
export const PATIENCE_IN_YEARS = 20;
/** The first and last day that calendars support. */
export const FIRST: DayNumber = dayOf('1900-01-01');
export const LAST: DayNumber = dayOf('2200-01-01');
/** An overnight window and the largest offset from UTC together stay within this many days of their date. */
export const SPILL = 3;

/** The nearest instant that calendars support. */
export function withinReach(at: Instant): Instant {
  return Math.min(Math.max(at, FIRST * DAY), LAST * DAY);
}

export const outOfReach = () =>
  new CalendarRefused('calendar.out_of_reach', 'Working time can be reckoned between the years 1900 and 2200 only.');

export const noOpening = (side: 'before' | 'after', at: Instant) =>
  new CalendarRefused(
    'calendar.no_opening',
    `This calendar has no opening in the ${PATIENCE_IN_YEARS} years ${side} ${dateOf(Math.floor(at / DAY))}.`,
  );
