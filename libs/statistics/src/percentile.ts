import { firstIndexWhere } from './halving.js';
import { curveBeyond, survivalAfter, SurvivalCurve } from './survival.js';

/** The duration within which a percentage of the items end. */
export interface Percentile {
  /** A duration that was observed; null if too much is still open. */
  duration: number | null;
  /**
   * The longest observation, ended or not. If `duration` is null, present the percentile as longer than this. Null
   * without observations.
   */
  longestObserved: number | null;
}

/**
 * The smallest duration t with S(t) ≤ 1 − p, compared exactly. If nothing is open, it is the nearest rank, the same
 * value as PostgreSQL's `percentile_disc`.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export function percentile(curve: SurvivalCurve, percent: number): Percentile {
  checkPercent(percent);
  const percentLeft = BigInt(100 - percent);
  const first = firstIndexWhere(curve.steps.length, (index) => {
    const { numerator, denominator } = survivalAfter(curve, index + 1);
    return numerator * 100n <= denominator * percentLeft;
  });
  return { duration: curve.steps[first]?.duration ?? null, longestObserved: curve.longest };
}

/**
 * The percentile of items that have already lasted longer than an age: the smallest t with S(t) / S(age) ≤ 1 − p. Also
 * null if nothing observed ended beyond that age.
 * @throws RangeError as `percentile` does.
 */
export const percentileBeyond = (curve: SurvivalCurve, age: number, percent: number): Percentile =>
  percentile(curveBeyond(curve, age), percent);

/** @throws RangeError unless it is a whole number from 1 to 99. */
export function checkPercent(percent: number): void {
  if (!Number.isInteger(percent) || percent < 1 || percent > 99) {
    throw new RangeError(`A percentile lies between 1 and 99, not at ${percent}`);
  }
}
