import type { LocalDate } from './words.js';

/** Wall times `HH:MM`. `to` may be `24:00`; a `to` at or before `from` lies on the next date. */
export interface HoursInterval {
  from: string;
  to: string;
}

/** ISO weekday, 1 is Monday. A shift past midnight belongs to the weekday on which it starts. */
export interface WeeklyHours extends HoursInterval {
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Closes the windows that start on its dates. Yearly: `MM-DD`, both ends included; a `to` before `from` runs across New Year. */
export type Holiday =
  { kind: 'date'; date: LocalDate; name: string } | { kind: 'yearly'; from: string; to: string; name: string };

/** Takes the place of whatever the date would have had, holidays included. No interval means closed. */
export interface ExceptionDay {
  date: LocalDate;
  intervals: HoursInterval[];
  name: string;
}

/** Governs the windows that start on local dates from `effectiveFrom` until the next version takes over. */
export interface CalendarVersion {
  effectiveFrom: LocalDate | null;
  weekly: WeeklyHours[];
  holidays: Holiday[];
  exceptions: ExceptionDay[];
}

/** `zone` is an IANA name. Versions in order of `effectiveFrom`, the first with null: since always. */
export interface CalendarDefinition {
  zone: string;
  versions: CalendarVersion[];
}
