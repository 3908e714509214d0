import { firstIndexWhere, joinByHalves } from './halving.js';
import { checkPercent, type Percentile } from './percentile.js';
import type { Observation } from './survival.js';

/** Durations in whole units, both lists by rising duration. A million of them fit where as many objects would not. */
export interface SortedDurations {
  ended: Int32Array;
  /** The items that are still open or were called off, and how long they have lasted so far. */
  censored: Int32Array;
}

/** Sorts observations into the two lists. */
export function sortedDurations(observations: readonly Observation[]): SortedDurations {
  const listOf = (wanted: boolean): Int32Array =>
    Int32Array.from(
      observations
        .filter(({ ended }) => ended === wanted)
        .flatMap(({ duration, count = 1 }) => Array.from({ length: count }, () => duration)),
    ).sort();
  return { ended: listOf(true), censored: listOf(false) };
}

/** Consecutive ends between which nothing was censored. */
interface Stretch {
  /** The index of its first end. */
  first: number;
  /** The number of items that lasted at least until its first end. */
  atRisk: number;
  ended: number;
}

/** The Kaplan–Meier estimate by stretches: `percentileOfSorted` reads it as `percentile` reads a `SurvivalCurve`. */
export interface SortedSurvival extends SortedDurations {
  observations: number;
  /** The longest observation, ended or not; null without any. */
  longest: number | null;
  stretches: readonly Stretch[];
  /** The share that is left before each stretch, rounded. */
  before: Float64Array;
}

/**
 * Kaplan and Meier for long lists. Within a stretch the factors of the product cancel, so one fraction stands for all of
 * its ends: of `atRisk` items `atRisk − ended` are left.
 */
export function sortedSurvival(durations: SortedDurations): SortedSurvival {
  const { ended, censored } = durations;
  const stretches = stretchesOf(durations);
  const before = new Float64Array(stretches.length);
  stretches.reduce((left, stretch, at) => ((before[at] = left) * (stretch.atRisk - stretch.ended)) / stretch.atRisk, 1);
  const observations = ended.length + censored.length;
  const longest = observations === 0 ? null : Math.max(ended.at(-1) ?? 0, censored.at(-1) ?? 0);
  return { ...durations, observations, longest, stretches, before };
}

/** An item that is censored at the instant of an end was at risk at it. */
function stretchesOf({ ended, censored }: SortedDurations): Stretch[] {
  const stretches: Stretch[] = [];
  let gone = 0;
  for (let first = 0; first < ended.length;) {
    while (gone < censored.length && censored[gone]! < ended[first]!) gone++;
    let next = first + 1;
    while (next < ended.length && !(gone < censored.length && censored[gone]! < ended[next]!)) next++;
    stretches.push({ first, atRisk: ended.length + censored.length - first - gone, ended: next - first });
    first = next;
  }
  return stretches;
}

/**
 * The smallest duration t with S(t) ≤ 1 − p, compared exactly.
 * @param percent a whole number from 1 to 99.
 * @throws RangeError for any other.
 */
export function percentileOfSorted(survival: SortedSurvival, percent: number): Percentile {
  checkPercent(percent);
  const { ended, stretches, longest } = survival;
  const at = firstIndexWhere(stretches.length, (index) =>
    isAtMost(survival, 100 - percent, index, stretches[index]!.ended),
  );
  if (at === stretches.length) return { duration: null, longestObserved: longest };
  const { first, ended: ends } = stretches[at]!;
  const end = firstIndexWhere(ends - 1, (index) => isAtMost(survival, 100 - percent, at, index + 1));
  return { duration: ended[first + end]!, longestObserved: longest };
}

/** Larger than the rounding error of a product of a million factors. */
const DOUBTFUL = 1e-9;

/** Whether at most so many percent are left after a number of ends of a stretch. Integers decide where rounding might. */
function isAtMost({ stretches, before }: SortedSurvival, percentLeft: number, at: number, ends: number): boolean {
  const { atRisk } = stretches[at]!;
  const off = (before[at]! * (atRisk - ends)) / atRisk - percentLeft / 100;
  if (Math.abs(off) > DOUBTFUL) return off < 0;
  const earlier = stretches.slice(0, at);
  const left = productOf([atRisk - ends, ...earlier.map((each) => each.atRisk - each.ended)]);
  return left * 100n <= productOf([atRisk, ...earlier.map((each) => each.atRisk)]) * BigInt(percentLeft);
}

const productOf = (factors: readonly number[]): bigint => joinByHalves(factors.map(BigInt), (a, b) => a * b);
