import { basisPoints, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import type { LocalDate, WorkingCalendar } from '@lockstep/working-time';

/** Requests with equal waits. */
export interface EqualWaits {
  /** True: the wait ended with a first response. False: it has not ended. */
  responded: boolean;
  /** Working seconds of the provider. */
  seconds: number;
  /** Working seconds of the provider's working day. */
  day: number;
  count: number;
}

export interface Kept {
  /** Requests that got a first response, or have waited longer than a working day. */
  due: number;
  kept: number;
  /** Basis points; null where nothing is due. */
  share: number | null;
  /** Wilson's 95 % interval, in basis points. */
  interval: { low: number; high: number } | null;
}

/** The working seconds of the date. If nobody works on it, those of the next working date. */
export function secondsOfTheDay(calendar: WorkingCalendar, date: LocalDate): number {
  const day = calendar.isWorkingDate(date) ? date : calendar.workingDateAfter(date, 1);
  return calendar.windowsOn(day).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** True: a first response came within one working day, or after exactly one. Null while there is still time. */
export function verdictOn({ responded, seconds, day }: EqualWaits): boolean | null {
  const isWithin = seconds <= day;
  return responded || !isWithin ? isWithin : null;
}

/** The share of due requests that got a first response within one working day. */
export function keptOf(waited: readonly EqualWaits[]): Kept {
  const countOf = (verdict: boolean): number =>
    waited.filter((each) => verdictOn(each) === verdict).reduce((sum, { count }) => sum + count, 0);
  const kept = countOf(true);
  const due = kept + countOf(false);
  const interval = wilson(kept, due);
  return { due, kept, share: basisPoints(kept, due), interval: interval && intervalInBasisPoints(interval) };
}
