import { Interval, Z95 } from './interval.js';
import { stepsUpTo, SurvivalCurve, SurvivalStep } from './survival.js';

/** A step of the curve for drawing. Floats, because an error needs a square root and an interval a logarithm. */
export interface SurvivalPoint extends SurvivalStep {
  /** S(t), from 0 to 1, from this duration until the next step. */
  share: number;
  /** Null once nothing is left: the formula would divide by zero. */
  standardError: number | null;
  /** The 95 % interval; null once nothing is left, because the log(−log) scale has no finite value there. */
  interval: Interval | null;
}

/**
 * The curve with Greenwood's standard error (1926), the square root of S² · Σ d / (n (n − d)), and the 95 % interval on
 * the log(−log) scale, which always stays within 0 to 1 (Kalbfleisch and Prentice, 1980).
 */
export function survivalPoints(curve: SurvivalCurve): SurvivalPoint[] {
  let [share, relativeVariance] = [1, 0];
  return curve.steps.map((step) => {
    const left = step.atRisk - step.ended;
    share *= left / step.atRisk;
    relativeVariance += step.ended / (step.atRisk * left);
    if (left === 0) return { ...step, share, standardError: null, interval: null };
    const relativeError = Math.sqrt(relativeVariance);
    return { ...step, share, standardError: share * relativeError, interval: intervalOf(share, relativeError) };
  });
}

/** The standard error of S(t): 0 before the first end, null once nothing is left. */
export function standardErrorAt(curve: SurvivalCurve, duration: number): number | null {
  const point = pointAt(curve, duration);
  return point === undefined ? 0 : point.standardError;
}

/** The 95 % interval of S(t). Null before the first end and once nothing is left. */
export const intervalAt = (curve: SurvivalCurve, duration: number): Interval | null =>
  pointAt(curve, duration)?.interval ?? null;

const pointAt = (curve: SurvivalCurve, duration: number): SurvivalPoint | undefined =>
  survivalPoints({ ...curve, steps: curve.steps.slice(0, stepsUpTo(curve, duration)) }).at(-1);

function intervalOf(share: number, relativeError: number): Interval {
  const spread = (Z95 * relativeError) / -Math.log(share);
  return { low: share ** Math.exp(spread), high: share ** Math.exp(-spread) };
}
