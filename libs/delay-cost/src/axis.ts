import {
  addDays,
  daysBetween,
  DayStretch,
  evenDays,
  Instant,
  LocalDate,
  localDateOf,
  WorkingCalendar,
} from '@lockstep/working-time';
import { DelayCostRefused } from './refusal.js';

/**
 * What counts as one unit of delay: every local date after the promised one, or only those the calendar works on.
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
  let [reached, left] = [date, units];
  for (let days = 0; left > 0; days += 1) {
    if (days > LONGEST_WALK) throw new DelayCostRefused('axis.no_working_day', 'The calendar opens on no day at all.');
    reached = addDays(reached, 1);
    if (axis.calendar.isWorkingDate(reached)) left -= 1;
  }
  return reached;
}

/** Twenty years of closed days are a calendar nobody works by. */
const LONGEST_WALK = 7305;

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
  if (axis.kind === 'CALENDAR_DAY' || count === 0) {
    const dateOf = (unit: number): LocalDate => addDays(promised, unit);
    return { count, dateOf, stretches: (first, last) => evenDays(axis.zone, dateOf(first), dateOf(last)) };
  }
  const dates = axis.calendar.workingDates(promised, until);
  const dateOf = (unit: number): LocalDate => dates[unit - 1]!;
  return {
    count,
    dateOf,
    stretches: (first, last) =>
      inARow(dates.slice(first - 1, last)).flatMap(([from, to]) => evenDays(axis.zone, from, to)),
  };
}

/** The first and the last date of each run without a gap. */
function inARow(dates: readonly LocalDate[]): [LocalDate, LocalDate][] {
  const runs: [LocalDate, LocalDate][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run !== undefined && daysBetween(run[1], date) === 1) run[1] = date;
    else runs.push([date, date]);
  }
  return runs;
}
