import { CalendarRefused, type Instant, type Seconds, type WorkingCalendar } from '@lockstep/working-time';

/** The end of the last year that a date may have. */
export const LAST_INSTANT: Instant = Date.UTC(2100, 0, 1) / 1000;

/**
 * The same calendar, but a computed instant is at most the end of the last allowed year. A target may be older than the
 * hours that now apply. A promise of a department that hardly opens any more must not make every act on its requests
 * fail.
 */
export function withinTheYears(calendar: WorkingCalendar): WorkingCalendar {
  const within = Object.create(calendar) as WorkingCalendar;
  within.add = (from, seconds) => atLast(() => calendar.add(from, seconds));
  within.breachAt = (from, seconds) => atLast(() => calendar.breachAt(from, seconds));
  return within;
}

function atLast(reckon: () => Instant): Instant {
  try {
    return Math.min(reckon(), LAST_INSTANT);
  } catch (error) {
    if (error instanceof CalendarRefused && ENDLESS.includes(error.code)) return LAST_INSTANT;
    throw error;
  }
}

const ENDLESS: readonly string[] = ['calendar.out_of_reach', 'calendar.no_opening'];

/** Whether the calendar provides this much working time after the instant and before the last allowed year ends. */
export const isWithinReach = (calendar: WorkingCalendar, from: Instant, seconds: Seconds): boolean =>
  calendar.breachAt(from, seconds) < LAST_INSTANT;
