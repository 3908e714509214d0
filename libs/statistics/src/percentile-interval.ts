import { checkPercent } from './percentile.js';
import type { SurvivalCurve } from './survival.js';
import { SurvivalPoint, survivalPoints } from './survival-error.js';

/** Durations, in the unit of the curve. */
export interface DurationInterval {
  /** Null where even the lower limit of the curve does not fall far enough: then the percentile is unknown as well. */
  low: number | null;
  /** Null where the upper limit does not: the percentile may be any duration above `low`. */
  high: number | null;
}

/**
 * The 95 % interval of a percentile: from the duration at which the lower limit of S(t) first falls to 1 − p to the one at
 * which the upper limit does (Brookmeyer and Crowley, 1982, on the log(−log) scale). Each is a duration that was observed.
 * The limits are floats, unlike the percentile itself.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export function percentileInterval(curve: SurvivalCurve, percent: number): DurationInterval {
  checkPercent(percent);
  const shareLeft = (100 - percent) / 100;
  const points = survivalPoints(curve);
  const firstWhere = (limit: (point: SurvivalPoint) => number): number | null =>
    points.find((point) => limit(point) <= shareLeft)?.duration ?? null;
  return {
    low: firstWhere(({ interval }) => interval?.low ?? NOTHING_LEFT),
    high: firstWhere(({ interval }) => interval?.high ?? Infinity),
  };
}

/** Once nothing is left, the lower limit can only be that; how far the upper one may be off nobody can tell. */
const NOTHING_LEFT = 0;
