import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { endsWithin, survivalAt } from '@lockstep/statistics';
import type { WorkingCalendar } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { KnownTimes } from '../forecast/describe-forecast.js';
import { LIKELY } from '../forecast/foresee.js';
import type { ResponseHistory } from '../forecast/population.js';
import type { ResponseHistoryDto } from './dto/request-forecast.dto.js';

/** The durations of earlier requests that had lasted as long. */
export function knownTimes({ population, curve }: ResponseHistory, ageSeconds: number): KnownTimes {
  const { numerator, denominator } = survivalAt(curve, ageSeconds);
  return {
    population,
    requests: curve.observations,
    answered: curve.ended,
    ageSeconds,
    longerBasisPoints: roundHalfUp(numerator * WHOLE_IN_BASIS_POINTS, denominator),
    halfSeconds: endsWithin(curve, ageSeconds, 50),
    likelySeconds: endsWithin(curve, ageSeconds, LIKELY),
  };
}

export function presentResponseHistory(
  madeAt: Date,
  times: KnownTimes,
  calendar: WorkingCalendar,
  now: Date,
): ResponseHistoryDto {
  const { population, requests, answered, ageSeconds, longerBasisPoints, halfSeconds, likelySeconds } = times;
  const reachedAt = (seconds: number | null): Date | null =>
    seconds === null ? null : toInstant(calendar.add(toSeconds(now), seconds - ageSeconds));
  return {
    asOf: madeAt,
    population,
    requests,
    answered,
    ageSeconds,
    longerBasisPoints: Number(longerBasisPoints),
    halfAt: reachedAt(halfSeconds),
    likelyAt: reachedAt(likelySeconds),
  };
}
