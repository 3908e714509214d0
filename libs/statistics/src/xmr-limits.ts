import { Fraction } from '@lockstep/money';

/**
 * The measure of ordinary variation, computed from the moving ranges |x_i − x_(i−1)|: their mean, or their median,
 * which a few outliers among the first points do not move.
 */
export type XmrForm = 'MEAN_RANGE' | 'MEDIAN_RANGE';

/**
 * Wheeler's scaling factors, Understanding Variation (1993): 3/d₂ and D₄ for ranges of two with the mean, 3/d₄ (0.954)
 * and its D₆ with the median. The decimals are as printed, so that anybody can check a chart by hand.
 */
const FACTORS: Record<XmrForm, { ofPoints: Fraction; ofRanges: Fraction }> = {
  MEAN_RANGE: { ofPoints: Fraction.of(2_660n, 1000n), ofRanges: Fraction.of(3_268n, 1000n) },
  MEDIAN_RANGE: { ofPoints: Fraction.of(3_145n, 1000n), ofRanges: Fraction.of(3_865n, 1000n) },
};

export const FEWEST_IN_BASELINE = 8;
export const MOST_IN_BASELINE = 20;

export interface XmrChoices {
  form?: XmrForm;
  /** The number of first points that give the limits, 8 to 20; default 20. */
  baseline?: number;
  /** False for counts and durations: their lower limit is then at least 0. */
  mayBeNegative?: boolean;
}

/** Exact limits, in the unit of the points. */
export interface XmrLimits {
  /** The number of points that gave the limits. */
  baseline: number;
  /** The mean of these points. */
  centre: Fraction;
  /** The mean or the median of their moving ranges. */
  range: Fraction;
  /** The distance of the natural process limits from the centre. */
  reach: Fraction;
  lower: Fraction;
  upper: Fraction;
  /** A moving range above it is a signal. */
  rangeLimit: Fraction;
}

/**
 * The limits of an XmR chart (individual values and moving ranges), within which points vary by themselves. The first
 * points give the limits, which then stay. Once a person has confirmed a shift, pass only the points since then.
 * @param points whole numbers in order, one for each period of equal length.
 * @returns null for fewer than 8 points.
 * @throws RangeError for a baseline not from 8 to 20, and for points that are not whole.
 */
export function xmrLimits(
  points: readonly number[],
  { form = 'MEAN_RANGE', baseline = MOST_IN_BASELINE, mayBeNegative = false }: XmrChoices = {},
): XmrLimits | null {
  if (!Number.isInteger(baseline) || baseline < FEWEST_IN_BASELINE || baseline > MOST_IN_BASELINE) {
    throw new RangeError(`A baseline has ${FEWEST_IN_BASELINE} to ${MOST_IN_BASELINE} points, not ${baseline}`);
  }
  const first = points.slice(0, baseline);
  if (first.length < FEWEST_IN_BASELINE) return null;
  const centre = mean(first);
  const ranges = movingRanges(first);
  const range = form === 'MEAN_RANGE' ? mean(ranges) : median(ranges);
  const reach = FACTORS[form].ofPoints.times(range);
  const lower = centre.minus(reach);
  return {
    baseline: first.length,
    centre,
    range,
    reach,
    lower: mayBeNegative || lower.compare(Fraction.ZERO) > 0 ? lower : Fraction.ZERO,
    upper: centre.plus(reach),
    rangeLimit: FACTORS[form].ofRanges.times(range),
  };
}

/** The distance between each point and the point before it; one fewer than points. */
export const movingRanges = (points: readonly number[]): number[] =>
  points.slice(1).map((point, at) => Math.abs(point - points[at]!));

const mean = (values: readonly number[]): Fraction =>
  Fraction.of(
    values.reduce((sum, value) => sum + BigInt(value), 0n),
    BigInt(values.length),
  );

/** For an even number of values, the mean of the two middle ones. */
function median(values: readonly number[]): Fraction {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)]!, sorted[Math.ceil(middle)]!]);
}
