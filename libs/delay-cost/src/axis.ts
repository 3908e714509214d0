import { addDays, daysBetween, Instant, LocalDate, localDateOf, WorkingCalendar } from '@lockstep/working-time';

/**
 * What counts as one unit of delay: every local date after the promised one, or only those the calendar works on.
 * Dates are those of the order's zone.
 */
export type DelayAxis =
  { kind: 'CALENDAR_DAY'; zone: string } | { kind: 'WORKING_DAY'; zone: string; calendar: WorkingCalendar };

/** Whole units of delay. On the promised date every hour is on time, the very end of the day included. */
export function delayUnits(axis: DelayAxis, promised: LocalDate, releasedAt: Instant): number {
  return unitsBetween(axis, promised, releaseDate(axis, releasedAt));
}

/** The local date of the last second before the release, so that 24:00 still belongs to the day it ends. */
export const releaseDate = (axis: DelayAxis, releasedAt: Instant): LocalDate => localDateOf(axis.zone, releasedAt - 1);

/** Units after the promised date up to and including the other; 0 for earlier dates. */
export function unitsBetween(axis: DelayAxis, promised: LocalDate, date: LocalDate): number {
  if (axis.kind === 'CALENDAR_DAY') return Math.max(0, daysBetween(promised, date));
  return unitDates(axis, promised, date).length;
}

/** The local dates of the units of delay, in order: the k-th stands at index k − 1. */
export function unitDates(axis: DelayAxis, promised: LocalDate, until: LocalDate): LocalDate[] {
  const days = Math.max(0, daysBetween(promised, until));
  const dates = Array.from({ length: days }, (_, index) => addDays(promised, index + 1));
  return axis.kind === 'CALENDAR_DAY' ? dates : dates.filter((date) => axis.calendar.isWorkingDate(date));
}
