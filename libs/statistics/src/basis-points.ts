import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import type { Interval } from './interval.js';
import type { RatioEstimate } from './ratio.js';

/** An exact ratio in basis points, rounded to the nearest, halves upwards: 1/3 → 3333, 1/20000 → 1, −1/20000 → 0. */
export const ratioInBasisPoints = ({ numerator, denominator }: RatioEstimate): number =>
  Number(roundHalfUp(numerator * WHOLE_IN_BASIS_POINTS, denominator));

/**
 * `part` of `whole` in basis points, rounded like `ratioInBasisPoints`: 3 of 40 → 750. The part may exceed the whole,
 * so 16 of 8 → 20000, and either may be negative. Null if the whole is zero.
 * @throws RangeError unless both are whole numbers.
 */
export function basisPoints(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const sign = whole < 0 ? -1n : 1n;
  return ratioInBasisPoints({ numerator: sign * BigInt(part), denominator: sign * BigInt(whole) });
}

/** An interval of shares in basis points, each limit rounded to the nearest. */
export const intervalInBasisPoints = ({ low, high }: Interval): Interval => ({
  low: Math.round(low * Number(WHOLE_IN_BASIS_POINTS)),
  high: Math.round(high * Number(WHOLE_IN_BASIS_POINTS)),
});
