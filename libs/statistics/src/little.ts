import { ratioInBasisPoints } from './basis-points.js';
import type { RatioEstimate } from './ratio.js';

/** Three figures of one period, each measured separately. All use one unit of time. */
export interface Flow {
  /** The average number of open items. */
  workInProgress: RatioEstimate;
  /** The number of arrivals per unit of time. */
  arrivals: RatioEstimate;
  /** The average time of an item, in units of time. */
  time: RatioEstimate;
}

export interface LittlesCheck {
  /** Arrivals × time: the expected number of open items. */
  expected: RatioEstimate;
  /**
   * The difference between the expected and the measured number of open items, in basis points of the measured number;
   * null if that is 0.
   */
  off: number | null;
  /** True if `off` is more than 30 %: the three figures do not cover the same work, or the flow is far from steady. */
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
