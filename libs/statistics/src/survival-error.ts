import { Interval, Z95 } from './interval.js';
import { stepsUpTo, survivalAt, SurvivalCurve } from './survival.js';

/** Greenwood's standard error of S(t), 1926; null once nothing is left, where the formula divides by zero. */
export function standardErrorAt(curve: SurvivalCurve, duration: number): number | null {
  const relative = relativeVariance(curve, duration);
  return Number.isFinite(relative) ? survivalAt(curve, duration).toNumber() * Math.sqrt(relative) : null;
}

/**
 * The 95 % interval of S(t) on the log(−log) scale, which never leaves 0 to 1 (Kalbfleisch and Prentice, 1980).
 * Null before the first end and after the last, where the scale has no finite point.
 */
export function intervalAt(curve: SurvivalCurve, duration: number): Interval | null {
  const survival = survivalAt(curve, duration).toNumber();
  if (survival <= 0 || survival >= 1) return null;
  const spread = (Z95 * Math.sqrt(relativeVariance(curve, duration))) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}

/** The sum of d / (n (n − d)) over the steps up to the duration. */
function relativeVariance(curve: SurvivalCurve, duration: number): number {
  return curve.steps
    .slice(0, stepsUpTo(curve, duration))
    .reduce((sum, { atRisk, ended }) => sum + ended / (atRisk * (atRisk - ended)), 0);
}
