import { ratioInBasisPoints } from './basis-points.js';
import { FEWEST_ENDED } from './outlook.js';
import { isKnownAt, stepsUpTo, type SurvivalCurve } from './survival.js';

/** A step of the chance: it is valid from this age up to the age of the next step. */
export interface AgedChance {
  age: number;
  /** 0 to 10,000, rounded to the nearest, halves upwards. Null if unknown, because nothing ended beyond this age. */
  basisPoints: number | null;
}

/**
 * P(T > t | T > a) = S(t) / S(a) for one t and every age a. It rises at each duration at which something ended, is
 * constant between two of them, and is certain from t on. The first step begins at age 0, the last at t. The exact
 * shares are those of `chanceOfLasting`, computed for all ages in one walk from t downwards.
 * Null if it is unknown at every age before t: for a curve of fewer than 20 ends, and if nothing was observed as long
 * as t.
 */
export function chancesByAge(curve: SurvivalCurve, duration: number): AgedChance[] | null {
  if (curve.ended < FEWEST_ENDED || !isKnownAt(curve, duration)) return null;
  const { steps } = curve;
  const certain: AgedChance = { age: duration, basisPoints: 10_000 };
  const last = stepsUpTo(curve, duration) - 1;
  const stairs: AgedChance[] = [certain];
  let share = { numerator: 1n, denominator: 1n };
  for (let at = last; at >= 0 && steps[at]!.duration > 0; at--) {
    const { duration: age } = steps[at]!;
    const isUnknown = at === steps.length - 1;
    if (age < duration) stairs.push({ age, basisPoints: isUnknown ? null : ratioInBasisPoints(share) });
    share = before(share, steps[at]!, at < last ? steps[at + 1]!.atRisk : null);
  }
  if (duration > 0) stairs.push({ age: 0, basisPoints: ratioInBasisPoints(share) });
  return stairs.reverse();
}

/**
 * The share, extended by the step before. If nothing was censored between two steps, the number left by the one is the
 * number at risk in the next, and both cancel.
 */
function before(
  { numerator, denominator }: { numerator: bigint; denominator: bigint },
  { atRisk, ended }: { atRisk: number; ended: number },
  nextAtRisk: number | null,
) {
  const left = atRisk - ended;
  return left === nextAtRisk
    ? { numerator, denominator: (denominator / BigInt(left)) * BigInt(atRisk) }
    : { numerator: numerator * BigInt(left), denominator: denominator * BigInt(atRisk) };
}
