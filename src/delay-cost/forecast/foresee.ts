import type { ClockReading } from '@lockstep/sla-clock';
import { endsWithin, type SurvivalCurve } from '@lockstep/statistics';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';

/**
 * The source of a forecast; the first one that lies in the future counts. AGREED: a date or duration that both sides
 * agreed for this very request. CURVE: the durations of answers of the service that had lasted as long as this request.
 * OFFER: the date of the open offer. DUE: the date in force. UNKNOWN: not foreseen.
 */
export const FORECAST_BASES = ['AGREED', 'CURVE', 'OFFER', 'DUE', 'UNKNOWN'] as const;
export type ForecastBasis = (typeof FORECAST_BASES)[number];

/** When a request is answered. Always after the moment of asking; null where it is not foreseen. */
export type RequestForecast =
  { basis: Exclude<ForecastBasis, 'UNKNOWN'>; at: Instant } | { basis: 'UNKNOWN'; at: null };

/** The percentile of the forecast: 85 of 100 answers that lasted as long as this one come by that time. */
export const LIKELY = 85;

type PromiseReading = Pick<ClockReading, 'elapsedSeconds' | 'targetDate' | 'targetHistory' | 'projectedDueAt'>;

/** All signs of when a request will be answered. Their dates may have passed. */
export interface Signs {
  promise: PromiseReading;
  curve: SurvivalCurve;
  /** When the answer would come by the open offer, if it were accepted now; null without an offer. */
  offeredAt: Instant | null;
}

/**
 * A paused request is treated as if it were resumed at once. A date that has passed does not count: taken as "now", it
 * would make an overdue request look cheap.
 */
export function foresee(
  { promise, curve, offeredAt }: Signs,
  calendar: WorkingCalendar,
  now: Instant,
): RequestForecast {
  const { elapsedSeconds: age, projectedDueAt } = promise;
  const likely = endsWithin(curve, age, LIKELY);
  const signs = [
    { basis: 'AGREED' as const, at: isAgreed(promise) ? projectedDueAt : null },
    { basis: 'CURVE' as const, at: likely === null ? null : calendar.add(now, likely - age) },
    { basis: 'OFFER' as const, at: offeredAt },
    { basis: 'DUE' as const, at: projectedDueAt },
  ];
  for (const { basis, at } of signs) if (at !== null && at > now) return { basis, at };
  return { basis: 'UNKNOWN', at: null };
}

/** True when the date in force was agreed for this very request, and not computed from its terms. */
export const isAgreed = ({
  targetDate,
  targetHistory,
}: Pick<PromiseReading, 'targetDate' | 'targetHistory'>): boolean =>
  targetDate !== null || targetHistory.at(-1)?.reason === 'DURATION_COMMITTED';
