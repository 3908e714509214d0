import { Fraction } from '@lockstep/money';
import { firstIndexWhere, joinByHalves } from './halving.js';
import type { RatioEstimate } from './ratio.js';

/** The duration of an item. If the item is still open or was called off, the duration so far: right-censored. */
export interface Observation {
  /** In whole seconds, or in any other whole unit that is used throughout. Not negative. */
  duration: number;
  /** False if the true duration is longer by an unknown time. */
  ended: boolean;
  /** The number of items with this duration and this end; default 1. */
  count?: number;
}

/** A duration at which something ended. */
export interface SurvivalStep {
  duration: number;
  /** The number of items that lasted at least this long, ended or not. */
  atRisk: number;
  ended: number;
}

/** The Kaplan–Meier estimate: the share that is still unfinished after any duration. */
export interface SurvivalCurve {
  /** By rising duration. */
  steps: SurvivalStep[];
  /** The number of observations that ended; the others are censored. */
  ended: number;
  observations: number;
  /** The longest observation, ended or not; null without any. */
  longest: number | null;
}

/**
 * Kaplan and Meier, 1958. Open items count as at risk for as long as they were observed. A figure of ended items alone
 * would be too good, because the slow items are those still open.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalCurve {
  const counts = countsByDuration(observations);
  const durations = [...counts.keys()].sort((a, b) => a - b);
  const all = observations.reduce((sum, { count = 1 }) => sum + count, 0);
  const steps: SurvivalStep[] = [];
  let atRisk = all;
  for (const duration of durations) {
    const { ended, lasted } = counts.get(duration)!;
    if (ended > 0) steps.push({ duration, atRisk, ended });
    atRisk -= lasted;
  }
  return {
    steps,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
    observations: all,
    longest: durations.at(-1) ?? null,
  };
}

/** For each duration, the number of items that lasted exactly that long, and the number of these that ended. */
function countsByDuration(observations: readonly Observation[]): Map<number, { ended: number; lasted: number }> {
  const counts = new Map<number, { ended: number; lasted: number }>();
  for (const { duration, ended, count = 1 } of observations) {
    const atDuration = counts.get(duration) ?? { ended: 0, lasted: 0 };
    atDuration.lasted += count;
    if (ended) atDuration.ended += count;
    counts.set(duration, atDuration);
  }
  return counts;
}

/** The exact share that lasts longer than the duration: the product of 1 − ended/atRisk over the steps up to it. */
export function survivalAt(curve: SurvivalCurve, duration: number): Fraction {
  const { numerator, denominator } = survivalAfter(curve, stepsUpTo(curve, duration));
  return Fraction.of(numerator, denominator);
}

/** The number of steps at or before the duration. */
export const stepsUpTo = ({ steps }: SurvivalCurve, duration: number): number =>
  firstIndexWhere(steps.length, (index) => steps[index]!.duration > duration);

/**
 * The exact share left after the first `count` steps. If nothing was censored between two steps, the number left by the
 * first is the number at risk in the second, and both cancel. So the integers grow only with the gaps that have
 * censored items.
 */
export function survivalAfter({ steps }: SurvivalCurve, count: number): RatioEstimate {
  const numerators = [1n];
  const denominators = [1n];
  let left: number | null = null;
  for (let at = 0; at < count; at++) {
    const { atRisk, ended } = steps[at]!;
    if (left !== atRisk) {
      if (left !== null) numerators.push(BigInt(left));
      denominators.push(BigInt(atRisk));
    }
    left = atRisk - ended;
  }
  if (left !== null) numerators.push(BigInt(left));
  return { numerator: productOf(numerators), denominator: productOf(denominators) };
}

const productOf = (factors: readonly bigint[]): bigint => joinByHalves(factors, (a, b) => a * b);

/**
 * The curve of the items that have already lasted longer than an age: its S(t) is S(t) / S(age) of the whole curve.
 * `observations` counts the items that were still at risk at the next end.
 */
export function curveBeyond(curve: SurvivalCurve, age: number): SurvivalCurve {
  const steps = curve.steps.slice(stepsUpTo(curve, age));
  return {
    steps,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
    observations: steps[0]?.atRisk ?? 0,
    longest: curve.longest,
  };
}

/** The curve is unknown beyond the longest observation, unless all items have ended by then. */
export const isKnownAt = ({ steps, longest }: SurvivalCurve, duration: number): boolean => {
  const last = steps.at(-1);
  return longest !== null && (duration <= longest || (last !== undefined && last.ended === last.atRisk));
};
