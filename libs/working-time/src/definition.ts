import type { LocalDate } from './words.js';

/** Wall times `HH:MM`. `to` may be `24:00`. A `to` at or before `from` is on the next date. */
export interface HoursInterval {
  from: string;
  to: string;
}

/** ISO weekday, 1 is Monday. A shift past midnight belongs to the weekday on which it starts. */
export interface WeeklyHours extends HoursInterval {
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * Closes the windows that start on its dates. Yearly: `MM-DD`, both ends included. A `to` before `from` continues after
 * New Year.
 */
export type Holiday =
  { kind: 'date'; date: LocalDate; name: string } | { kind: 'yearly'; from: string; to: string; name: string };

/** Replaces all hours of the date, holidays included. No interval means closed. */
export interface ExceptionDay {
  date: LocalDate;
  intervals: HoursInterval[];
  name: string;
}

/** Applies to the windows that start on local dates from `effectiveFrom` until the next version begins. */
export interface CalendarVersion {
  effectiveFrom: LocalDate | null;
  weekly: WeeklyHours[];
  holidays: Holiday[];
  exceptions: ExceptionDay[];
}

/** `zone` is an IANA name. Versions are ordered by `effectiveFrom`; null in the first one means no beginning. */
export interface CalendarDefinition {
  zone: string;
  versions: CalendarVersion[];
}
