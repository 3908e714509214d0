import type { Interval } from './interval.js';
import { percentileBeyond } from './percentile.js';
import type { Ratio } from './ratio.js';
import { curveBeyond, isKnownAt, survivalAfter, stepsUpTo, SurvivalCurve } from './survival.js';
import { intervalAt } from './survival-error.js';

/** With fewer ends than this, "85 of 100" would be a word about one or two of them. */
export const FEWEST_ENDED = 20;

/** The chance that something of an age lasts longer than a duration, and its basis. */
export interface ChanceOfLasting {
  /** S(duration) / S(age), exact. */
  chance: Ratio;
  /** 95 %, by the ends between the age and the duration. Null where there were none, or nothing is left after them. */
  interval: Interval | null;
  /** Those that had lasted longer than the age and were still there when the next one ended. */
  older: number;
  /** How many of these have ended. */
  ended: number;
}

/**
 * P(T > t | T > a) = S(t) / S(a): that what is open and has lasted an age misses a duration. Certain once the age has reached it.
 * Null, unknown: for a curve of fewer than 20 ends, where nothing ended beyond the age, and where nobody was watched as long
 * as the duration.
 */
export function chanceOfLasting(curve: SurvivalCurve, age: number, duration: number): ChanceOfLasting | null {
  const beyond = curveBeyond(curve, age);
  const basis = { older: beyond.observations, ended: beyond.ended };
  if (duration <= age) return { chance: { numerator: 1n, denominator: 1n }, interval: null, ...basis };
  if (curve.ended < FEWEST_ENDED || beyond.ended === 0 || !isKnownAt(curve, duration)) return null;
  const chance = survivalAfter(beyond, stepsUpTo(beyond, duration));
  return { chance, interval: intervalAt(beyond, duration), ...basis };
}

/** P(T ≤ t | T > a) = 1 − S(t) / S(a): that it ends within the duration. Null where that is unknown, as above. */
export function chanceOfEnding(curve: SurvivalCurve, age: number, duration: number): Ratio | null {
  const lasting = chanceOfLasting(curve, age, duration);
  if (lasting === null) return null;
  const { numerator, denominator } = lasting.chance;
  return { numerator: denominator - numerator, denominator };
}

/**
 * The duration within which so many percent end that have lasted an age already; the forecast of an open request is that of 85.
 * Null, unknown: for a curve of fewer than 20 ends, and where it does not fall far enough.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export const endsWithin = (curve: SurvivalCurve, age: number, percent: number): number | null =>
  curve.ended < FEWEST_ENDED ? null : percentileBeyond(curve, age, percent).duration;
