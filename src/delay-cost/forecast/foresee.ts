import type { ClockReading } from '@lockstep/sla-clock';
import { endsWithin, type SurvivalCurve } from '@lockstep/statistics';
import type { Instant, WorkingCalendar } from '@lockstep/working-time';

/**
 * The source of a forecast; the first that lies in the future counts. AGREED: a date or a duration that both sides
 * agreed on for this very request. CURVE: how long answers of the service took that had lasted as long as this one.
 * OFFER: the date on the table. DUE: the date in force. UNKNOWN: not foreseen.
 */
export const FORECAST_BASES = ['AGREED', 'CURVE', 'OFFER', 'DUE', 'UNKNOWN'] as const;
export type ForecastBasis = (typeof FORECAST_BASES)[number];

/** When a request is answered: always after the moment of asking; null where that is not foreseen. */
export type RequestForecast =
  { basis: Exclude<ForecastBasis, 'UNKNOWN'>; at: Instant } | { basis: 'UNKNOWN'; at: null };

/** So many of a hundred answers that lasted as long as this one come by the forecast. */
export const LIKELY = 85;

type PromiseReading = Pick<ClockReading, 'elapsedSeconds' | 'targetDate' | 'targetHistory' | 'projectedDueAt'>;

/** All that speaks of when a request is answered. Its dates may have passed. */
export interface Signs {
  promise: PromiseReading;
  curve: SurvivalCurve;
  /** When the answer would come by the offer on the table, were it accepted now; null without one. */
  offeredAt: Instant | null;
}

/**
 * A paused request is taken as if it were resumed at once. A date that has passed says nothing of the day on which the
 * answer comes: taken for now, it would make what is overdue look cheap.
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

/** The date in force was agreed for this very request, and does not follow from its terms. */
export const isAgreed = ({
  targetDate,
  targetHistory,
}: Pick<PromiseReading, 'targetDate' | 'targetHistory'>): boolean =>
  targetDate !== null || targetHistory.at(-1)?.reason === 'DURATION_COMMITTED';
