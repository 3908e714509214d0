import type { Interval } from './interval.js';
import { percentileBeyond } from './percentile.js';
import type { RatioEstimate } from './ratio.js';
import { curveBeyond, isKnownAt, survivalAfter, stepsUpTo, SurvivalCurve } from './survival.js';
import { intervalAt } from './survival-error.js';

/** With fewer ends than this, "85 of 100" would depend on one or two of them. */
export const FEWEST_ENDED = 20;

/** The chance that something of an age lasts longer than a duration, and the data behind it. */
export interface ChanceOfLasting {
  /** S(duration) / S(age), exact. */
  chance: RatioEstimate;
  /**
   * The 95 % interval, from the ends between the age and the duration. Null if there were none, or if nothing is left
   * after them.
   */
  interval: Interval | null;
  /** The number of observations that lasted longer than the age and were still at risk at the next end. */
  older: number;
  /** The number of these that have ended. */
  ended: number;
}

/**
 * P(T > t | T > a) = S(t) / S(a): the chance that an open item of an age misses a duration. Certain once the age has
 * reached the duration. Null if unknown: for a curve of fewer than 20 ends, if nothing ended beyond the age, and if
 * nothing was observed as long as the duration.
 */
export function chanceOfLasting(curve: SurvivalCurve, age: number, duration: number): ChanceOfLasting | null {
  const beyond = curveBeyond(curve, age);
  const basis = { older: beyond.observations, ended: beyond.ended };
  if (duration <= age) return { chance: { numerator: 1n, denominator: 1n }, interval: null, ...basis };
  if (curve.ended < FEWEST_ENDED || beyond.ended === 0 || !isKnownAt(curve, duration)) return null;
  const chance = survivalAfter(beyond, stepsUpTo(beyond, duration));
  return { chance, interval: intervalAt(beyond, duration), ...basis };
}

/**
 * P(T ≤ t | T > a) = 1 − S(t) / S(a): the chance that an open item of an age ends within the duration. Null if
 * `chanceOfLasting` is null.
 */
export function chanceOfEnding(curve: SurvivalCurve, age: number, duration: number): RatioEstimate | null {
  const lasting = chanceOfLasting(curve, age, duration);
  if (lasting === null) return null;
  const { numerator, denominator } = lasting.chance;
  return { numerator: denominator - numerator, denominator };
}

/**
 * The duration within which this percentage of the items of an age end. The forecast of an open request uses 85. Null
 * if unknown: for a curve of fewer than 20 ends, and if the curve does not fall far enough.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export const endsWithin = (curve: SurvivalCurve, age: number, percent: number): number | null =>
  curve.ended < FEWEST_ENDED ? null : percentileBeyond(curve, age, percent).duration;
