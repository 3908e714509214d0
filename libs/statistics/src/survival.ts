import { Fraction } from '@lockstep/money';
import { firstIndexWhere, joinByHalves } from './halving.js';
import type { Ratio } from './ratio.js';

/** How long something took; when it is not over yet (or was called off), how long it had lasted: right-censored. */
export interface Observation {
  /** In whole seconds, or any other whole unit used throughout. Not negative. */
  duration: number;
  /** False: the true duration is longer, nobody knows by how much. */
  ended: boolean;
  /** How many lasted as long and ended alike; one, unless told. */
  count?: number;
}

/** A duration at which something ended. */
export interface SurvivalStep {
  duration: number;
  /** Those lasting at least this long, ended or not. */
  atRisk: number;
  ended: number;
}

/** The Kaplan–Meier estimate of the share still unfinished after any duration. */
export interface SurvivalCurve {
  /** By rising duration. */
  steps: SurvivalStep[];
  /** How many ended; the rest of the observations are censored. */
  ended: number;
  observations: number;
  /** The longest observation, ended or not; null without any. */
  longest: number | null;
}

/**
 * Open work counts as long as it was seen to last. Counting only what has ended would flatter: the slow ones are
 * exactly those still open. Kaplan and Meier, 1958.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalCurve {
  const tallies = talliesOf(observations);
  const durations = [...tallies.keys()].sort((a, b) => a - b);
  const all = observations.reduce((sum, { count = 1 }) => sum + count, 0);
  const steps: SurvivalStep[] = [];
  let atRisk = all;
  for (const duration of durations) {
    const { ended, lasted } = tallies.get(duration)!;
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

/** For each duration how many lasted exactly so long, and how many of these had ended then. */
function talliesOf(observations: readonly Observation[]): Map<number, { ended: number; lasted: number }> {
  const tallies = new Map<number, { ended: number; lasted: number }>();
  for (const { duration, ended, count = 1 } of observations) {
    const tally = tallies.get(duration) ?? { ended: 0, lasted: 0 };
    tally.lasted += count;
    if (ended) tally.ended += count;
    tallies.set(duration, tally);
  }
  return tallies;
}

/** The share that lasts longer than the duration: the product of 1 − ended/atRisk over the steps up to it. Exact. */
export function survivalAt(curve: SurvivalCurve, duration: number): Fraction {
  const { numerator, denominator } = survivalAfter(curve, stepsUpTo(curve, duration));
  return Fraction.of(numerator, denominator);
}

/** How many steps lie at or before the duration. */
export const stepsUpTo = ({ steps }: SurvivalCurve, duration: number): number =>
  firstIndexWhere(steps.length, (index) => steps[index]!.duration > duration);

/**
 * The exact share left after the first so many steps. Where nothing is censored between two steps, those left by the
 * first are those at risk in the second and cancel, so the integers grow with the censored gaps only.
 */
export function survivalAfter({ steps }: SurvivalCurve, count: number): Ratio {
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
 * The curve of those that have lasted longer than an age already: S(t) of it is S(t) / S(age) of the whole.
 * `observations` counts those that were still there when the next one ended.
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

/** Beyond the longest observed nothing is known, unless all have ended by then. */
export const isKnownAt = ({ steps, longest }: SurvivalCurve, duration: number): boolean => {
  const last = steps.at(-1);
  return longest !== null && (duration <= longest || (last !== undefined && last.ended === last.atRisk));
};
