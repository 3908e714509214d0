import { basisPoints, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import type { LocalDate, WorkingCalendar } from '@lockstep/working-time';

/** Requests that waited for as long as each other. */
export interface Waited {
  /** Whether they were responded to; else they have waited for so long. */
  responded: boolean;
  /** Working seconds of the provider. */
  seconds: number;
  /** As many as its working day has. */
  day: number;
  count: number;
}

export interface Kept {
  /** Those responded to, and those that have waited longer than a working day. */
  due: number;
  kept: number;
  /** Basis points; null where nothing is due. */
  share: number | null;
  /** Wilson's 95 % interval, in basis points. */
  interval: { low: number; high: number } | null;
}

/** The working seconds of the date; of the next working date where nobody works on it. */
export function secondsOfTheDay(calendar: WorkingCalendar, date: LocalDate): number {
  const day = calendar.isWorkingDate(date) ? date : calendar.workingDateAfter(date, 1);
  return calendar.windowsOn(day).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether something was heard within one working day; null while there is still time. Exactly a day is within it. */
export function verdictOn({ responded, seconds, day }: Waited): boolean | null {
  const isWithin = seconds <= day;
  return responded || !isWithin ? isWithin : null;
}

/** How many heard something within one working day, of those that are due. */
export function keptOf(waited: readonly Waited[]): Kept {
  const countOf = (verdict: boolean): number =>
    waited.filter((each) => verdictOn(each) === verdict).reduce((sum, { count }) => sum + count, 0);
  const kept = countOf(true);
  const due = kept + countOf(false);
  const interval = wilson(kept, due);
  return { due, kept, share: basisPoints(kept, due), interval: interval && intervalInBasisPoints(interval) };
}
