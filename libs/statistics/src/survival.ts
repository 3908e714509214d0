import { Fraction } from '@lockstep/money';

/** How long something took; when it is not over yet (or was called off), how long it had lasted: right-censored. */
export interface Observation {
  /** In whole seconds, or any other whole unit used throughout. Not negative. */
  duration: number;
  /** False: the true duration is longer, nobody knows by how much. */
  ended: boolean;
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
  /** Of all, ended or not; null without observations. */
  longest: number | null;
}

/**
 * Open work counts as long as it was seen to last. Counting only what has ended would flatter: the slow ones are
 * exactly those still open. Kaplan and Meier, 1958.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalCurve {
  const sorted = [...observations].sort((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  sorted.forEach(({ duration, ended }, index) => {
    if (!ended) return;
    const last = steps.at(-1);
    if (last?.duration === duration) last.ended += 1;
    else steps.push({ duration, atRisk: sorted.length - firstLasting(sorted, duration, index), ended: 1 });
  });
  return {
    steps,
    ended: steps.reduce((sum, step) => sum + step.ended, 0),
    observations: sorted.length,
    longest: sorted.at(-1)?.duration ?? null,
  };
}

/** A censored neighbour of the same duration may stand before the ended one; it was at risk just the same. */
function firstLasting(sorted: readonly Observation[], duration: number, index: number): number {
  let first = index;
  while (sorted[first - 1]?.duration === duration) first -= 1;
  return first;
}

/** The share that lasts longer than the duration: the product of 1 − ended/atRisk over the steps up to it. Exact. */
export function survivalAt(curve: SurvivalCurve, duration: number): Fraction {
  const { numerator, denominator } = survivalAfter(curve, stepsUpTo(curve, duration));
  return Fraction.of(numerator, denominator);
}

/** How many steps lie at or before the duration. */
export function stepsUpTo(curve: SurvivalCurve, duration: number): number {
  const later = curve.steps.findIndex((step) => step.duration > duration);
  return later < 0 ? curve.steps.length : later;
}

/**
 * The exact share left after the first so many steps, not in lowest terms; of those left by an earlier step, if one is
 * given. Without censoring between two steps those
 * left by the first are those at risk in the second and cancel, so the numbers grow with the censored gaps only.
 */
export function survivalAfter(
  curve: SurvivalCurve,
  count: number,
  since = 0,
): { numerator: bigint; denominator: bigint } {
  let [numerator, denominator] = [1n, 1n];
  let left: number | null = null;
  for (const { atRisk, ended } of curve.steps.slice(since, count)) {
    if (left !== atRisk) {
      numerator *= BigInt(left ?? 1);
      denominator *= BigInt(atRisk);
    }
    left = atRisk - ended;
  }
  return { numerator: numerator * BigInt(left ?? 1), denominator };
}
