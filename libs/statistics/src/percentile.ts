import { stepsUpTo, survivalAfter, SurvivalCurve } from './survival.js';

/** The duration within which so many percent end. */
export interface Percentile {
  /** One that was really observed; null when too much is still open to tell. */
  duration: number | null;
  /** What to say instead of null: longer than this. Null without observations. */
  longestObserved: number | null;
}

/**
 * The smallest duration t with S(t) ≤ 1 − p, compared exactly. When nothing is open this is the nearest rank, the
 * same value as PostgreSQL's `percentile_disc`.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export const percentile = (curve: SurvivalCurve, percent: number): Percentile => leaving(curve, percent, 0);

/**
 * The same of what has lasted longer than an age already: the smallest t with S(t) / S(age) ≤ 1 − p. Null also where
 * nothing observed ended beyond that age.
 * @throws RangeError as above.
 */
export const percentileBeyond = (curve: SurvivalCurve, age: number, percent: number): Percentile =>
  leaving(curve, percent, stepsUpTo(curve, age));

/** @param since steps that lie behind already. */
function leaving(curve: SurvivalCurve, percent: number, since: number): Percentile {
  if (!Number.isInteger(percent) || percent < 1 || percent > 99) {
    throw new RangeError(`A percentile lies between 1 and 99, not at ${percent}`);
  }
  const step = curve.steps[firstStepLeavingAtMost(curve, 100 - percent, since)];
  return { duration: step?.duration ?? null, longestObserved: curve.longest };
}

/** Halving works because survival only falls; each look costs a product over the steps before it. */
function firstStepLeavingAtMost(curve: SurvivalCurve, percentLeft: number, since: number): number {
  let [low, high] = [since, curve.steps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { numerator, denominator } = survivalAfter(curve, middle + 1, since);
    if (numerator * 100n <= denominator * BigInt(percentLeft)) high = middle;
    else low = middle + 1;
  }
  return low;
}
