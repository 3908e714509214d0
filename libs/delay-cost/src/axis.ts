import {
  addDays,
  daysBetween,
  DayRun,
  DayStretch,
  evenDays,
  Instant,
  LocalDate,
  localDateOf,
  WorkingCalendar,
} from '@lockstep/working-time';
import { DelayCostRefused } from './refusal.js';

/**
 * The days that count as a unit of delay: every local date after the promised date, or only working dates of the
 * calendar. Dates are local dates in the order's zone.
 */
export type DelayAxis =
  | { kind: 'CALENDAR_DAY'; zone: string; calendar?: WorkingCalendar }
  | { kind: 'WORKING_DAY'; zone: string; calendar: WorkingCalendar };

/**
 * The same order's axis of this kind.
 * @throws DelayCostRefused `axis.calendar_missing` if working days are needed and the order has no calendar.
 */
export function onAxis({ zone, calendar }: DelayAxis, kind: DelayAxis['kind']): DelayAxis {
  if (kind === 'CALENDAR_DAY') return { kind, zone, calendar };
  if (calendar !== undefined) return { kind, zone, calendar };
  throw new DelayCostRefused('axis.calendar_missing', 'Working days are counted, and the order has no calendar.');
}

/** Whole units of delay. The whole promised date is on time, including its very end. */
export function delayUnits(axis: DelayAxis, promised: LocalDate, releasedAt: Instant): number {
  return unitsBetween(axis, promised, releaseDate(axis, releasedAt));
}

/** The local date of the last second before the release, so that a release at 24:00 belongs to the day that ends. */
export const releaseDate = (axis: DelayAxis, releasedAt: Instant): LocalDate => localDateOf(axis.zone, releasedAt - 1);

/** Units after the promised date, up to and including the other date; 0 for dates before that. */
export function unitsBetween(axis: DelayAxis, promised: LocalDate, date: LocalDate): number {
  if (axis.kind === 'CALENDAR_DAY') return Math.max(0, daysBetween(promised, date));
  return axis.calendar.countWorkingDates(promised, date);
}

/** The date that many whole units after another date. On working days it skips weekends and holidays. */
export function dateAfter(axis: DelayAxis, date: LocalDate, units: number): LocalDate {
  if (axis.kind === 'CALENDAR_DAY') return addDays(date, units);
  return units === 0 ? date : axis.calendar.workingDateAfter(date, units);
}

/** The units of a delay, numbered from 1. Each is a local date. */
export interface DelayUnits {
  count: number;
  /** The local date of a unit. */
  dateOf: (unit: number) => LocalDate;
  /** The time of the units from `first` to `last`, both included, as stretches of equal days. */
  stretches: (first: number, last: number) => DayStretch[];
}

/** The units after the promised date, up to and including the other date. */
export function unitsUntil(axis: DelayAxis, promised: LocalDate, until: LocalDate): DelayUnits {
  const count = unitsBetween(axis, promised, until);
  const dateOf = (unit: number): LocalDate => dateAfter(axis, promised, unit);
  const runs = (first: number, last: number): DayRun[] =>
    axis.kind === 'CALENDAR_DAY'
      ? [{ first: dateOf(first), last: dateOf(last) }]
      : axis.calendar.workingRuns(dateOf(first - 1), dateOf(last));
  return { count, dateOf, stretches: (first, last) => evenDays(axis.zone, runs(first, last)) };
}
