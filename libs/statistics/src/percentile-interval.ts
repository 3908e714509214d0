import { checkPercent } from './percentile.js';
import type { SurvivalCurve } from './survival.js';
import { SurvivalPoint, survivalPoints } from './survival-error.js';

/** Durations, in the unit of the curve. */
export interface DurationInterval {
  /** Null if even the lower limit of the curve does not fall far enough. The percentile is then unknown as well. */
  low: number | null;
  /** Null if the upper limit does not fall far enough. The percentile may then be any duration above `low`. */
  high: number | null;
}

/**
 * The 95 % interval of a percentile: from the duration at which the lower limit of S(t) first falls to 1 − p to the
 * duration at which the upper limit does (Brookmeyer and Crowley, 1982, on the log(−log) scale). Each is a duration
 * that was observed. The limits are floats; the percentile itself is exact.
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

/** Once nothing is left, the lower limit is 0, and the upper limit is unknown. */
const NOTHING_LEFT = 0;
