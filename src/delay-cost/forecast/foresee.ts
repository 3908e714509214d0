import type { ClockReading } from '@lockstep/sla-clock';
import { percentileBeyond, type SurvivalCurve } from '@lockstep/statistics';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';

/**
 * CURVE: from how long answers of the service took that had lasted as long as this one. DUE: the date in force, because
 * it was agreed for this very request or too few answers are known. UNKNOWN: nobody can tell.
 */
export const FORECAST_BASES = ['CURVE', 'DUE', 'UNKNOWN'] as const;
export type ForecastBasis = (typeof FORECAST_BASES)[number];

/** When a request is answered. Never before the moment of asking; null where nobody can tell. */
export type RequestForecast =
  { basis: Exclude<ForecastBasis, 'UNKNOWN'>; at: Instant } | { basis: 'UNKNOWN'; at: null };

/** With fewer answers than this, "85 of 100" would be a word about one or two of them. */
export const FEWEST_ANSWERS = 20;
/** So many of a hundred answers that lasted as long as this one come by the forecast. */
export const LIKELY = 85;

/**
 * A paused request is taken as if it were resumed at once, an overdue one without enough history as if it were answered
 * at once: both are the best there is to say, and never earlier than now.
 */
export function foresee(
  promise: Pick<ClockReading, 'elapsedSeconds' | 'targetDate' | 'projectedDueAt'>,
  curve: SurvivalCurve,
  calendar: WorkingCalendar,
  now: Instant,
): RequestForecast {
  const { elapsedSeconds: age, targetDate, projectedDueAt } = promise;
  const likely = targetDate === null ? answeredWithin(curve, age, LIKELY) : null;
  if (likely !== null) return { basis: 'CURVE', at: calendar.add(now, likely - age) };
  if (projectedDueAt !== null) return { basis: 'DUE', at: Math.max(now, projectedDueAt) };
  return { basis: 'UNKNOWN', at: null };
}

/** The working time in which so many of a hundred were answered that lasted longer than the age; null: none can tell. */
export const answeredWithin = (curve: SurvivalCurve, age: number, percent: number): number | null =>
  curve.ended < FEWEST_ANSWERS ? null : percentileBeyond(curve, age, percent).duration;
