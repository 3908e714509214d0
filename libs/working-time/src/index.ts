export type { WorkingCalendar } from './calendar.js';
export { alwaysOpen, compileCalendar } from './compile.js';
export { addDays, daysBetween } from './dates.js';
export type {
  CalendarDefinition,
  CalendarVersion,
  ExceptionDay,
  Holiday,
  HoursInterval,
  WeeklyHours,
} from './definition.js';
export { type DayRun, type DayStretch, evenDays } from './even-days.js';
export { intersect } from './intersect.js';
export { type CalendarRefusal, CalendarRefused } from './refusal.js';
export type { Instant, LocalDate, Seconds, OpenWindow } from './words.js';
export { without } from './without.js';
export { instantOfLocalTime, localDateOf, localDayAround, startOfLocalDay } from './zone.js';
