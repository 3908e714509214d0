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
 * The days that count as a unit of delay: every local date after the promised one, or only those the calendar works on.
 * Dates are those of the order's zone.
 */
export type DelayAxis =
  | { kind: 'CALENDAR_DAY'; zone: string; calendar?: WorkingCalendar }
  | { kind: 'WORKING_DAY'; zone: string; calendar: WorkingCalendar };

/**
 * The axis of the other kind of the same order.
 * @throws DelayCostRefused `axis.calendar_missing` when working days are asked for and nobody said which those are.
 */
export function onAxis({ zone, calendar }: DelayAxis, kind: DelayAxis['kind']): DelayAxis {
  if (kind === 'CALENDAR_DAY') return { kind, zone, calendar };
  if (calendar !== undefined) return { kind, zone, calendar };
  throw new DelayCostRefused('axis.calendar_missing', 'Working days are counted, and the order has no calendar.');
}

/** Whole units of delay. On the promised date every hour is on time, the very end of the day included. */
export function delayUnits(axis: DelayAxis, promised: LocalDate, releasedAt: Instant): number {
  return unitsBetween(axis, promised, releaseDate(axis, releasedAt));
}

/** The local date of the last second before the release, so that 24:00 still belongs to the day it ends. */
export const releaseDate = (axis: DelayAxis, releasedAt: Instant): LocalDate => localDateOf(axis.zone, releasedAt - 1);

/** Units after the promised date up to and including the other; 0 for earlier dates. */
export function unitsBetween(axis: DelayAxis, promised: LocalDate, date: LocalDate): number {
  if (axis.kind === 'CALENDAR_DAY') return Math.max(0, daysBetween(promised, date));
  return axis.calendar.countWorkingDates(promised, date);
}

/** The date so many whole units after another: on working days, weekends and holidays are stepped over. */
export function dateAfter(axis: DelayAxis, date: LocalDate, units: number): LocalDate {
  if (axis.kind === 'CALENDAR_DAY') return addDays(date, units);
  return units === 0 ? date : axis.calendar.workingDateAfter(date, units);
}

/** The units of a delay, each a local date. Counted from 1. */
export interface DelayUnits {
  count: number;
  /** The local date of one of them. */
  dateOf: (unit: number) => LocalDate;
  /** The time of some in a row, both included, in stretches of equal days. */
  stretches: (first: number, last: number) => DayStretch[];
}

/** Those after the promised date up to and including the other. */
export function unitsUntil(axis: DelayAxis, promised: LocalDate, until: LocalDate): DelayUnits {
  const count = unitsBetween(axis, promised, until);
  const dateOf = (unit: number): LocalDate => dateAfter(axis, promised, unit);
  const runs = (first: number, last: number): DayRun[] =>
    axis.kind === 'CALENDAR_DAY'
      ? [{ first: dateOf(first), last: dateOf(last) }]
      : axis.calendar.workingRuns(dateOf(first - 1), dateOf(last));
  return { count, dateOf, stretches: (first, last) => evenDays(axis.zone, runs(first, last)) };
}
