import { ratioInBasisPoints } from './basis-points.js';
import type { Ratio } from './ratio.js';

/** Three figures of one stretch of time, measured apart from each other. Time in one unit throughout. */
export interface Flow {
  /** How many were open on average. */
  workInProgress: Ratio;
  /** How many arrived in each unit of time. */
  arrivals: Ratio;
  /** How many units of time each took on average. */
  time: Ratio;
}

export interface LittlesCheck {
  /** Arrivals × time: how many should have been open. */
  expected: Ratio;
  /** By how much that is off from how many were open, in basis points of these; null when none were. */
  off: number | null;
  /** Off by more than 30 %: the three were not counted over the same work, or the flow is far from steady. */
  alarm: boolean;
}

const ALARM_ABOVE = { numerator: 3n, denominator: 10n };

/**
 * Little's law (1961): over a long steady stretch, work in progress = arrivals × time. The comparison is exact.
 * @throws RangeError for a negative figure.
 */
export function littlesCheck({ workInProgress, arrivals, time }: Flow): LittlesCheck {
  if ([workInProgress, arrivals, time].some(({ numerator }) => numerator < 0n)) {
    throw new RangeError('A flow has no negative figures');
  }
  const expected = {
    numerator: arrivals.numerator * time.numerator,
    denominator: arrivals.denominator * time.denominator,
  };
  const seen = workInProgress.numerator * expected.denominator;
  const foretold = expected.numerator * workInProgress.denominator;
  const difference = seen > foretold ? seen - foretold : foretold - seen;
  return {
    expected,
    off: seen === 0n ? null : ratioInBasisPoints({ numerator: difference, denominator: seen }),
    alarm: difference * ALARM_ABOVE.denominator > seen * ALARM_ABOVE.numerator,
  };
}
