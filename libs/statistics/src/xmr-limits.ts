import { Fraction } from '@lockstep/money';

/**
 * How ordinary variation is told from the moving ranges, |x_i − x_(i−1)|: by their mean, or by their median, which a few
 * outliers among the first points do not move.
 */
export type XmrForm = 'MEAN_RANGE' | 'MEDIAN_RANGE';

/**
 * Wheeler's scaling factors, Understanding Variation (1993): 3/d₂ and D₄ for ranges of two with the mean, 3/d₄ (0.954) and its
 * D₆ with the median. Decimals as printed, so that anybody can check a chart by hand.
 */
const FACTORS: Record<XmrForm, { ofPoints: Fraction; ofRanges: Fraction }> = {
  MEAN_RANGE: { ofPoints: Fraction.of(2_660n, 1000n), ofRanges: Fraction.of(3_268n, 1000n) },
  MEDIAN_RANGE: { ofPoints: Fraction.of(3_145n, 1000n), ofRanges: Fraction.of(3_865n, 1000n) },
};

export const FEWEST_IN_BASELINE = 8;
export const MOST_IN_BASELINE = 20;

export interface XmrChoices {
  form?: XmrForm;
  /** How many of the first points the limits are drawn from, 8 to 20; 20 unless told. */
  baseline?: number;
  /** Counts and durations may not: their lower limit is cut at 0. */
  mayBeNegative?: boolean;
}

/** Exact, in the unit of the points. */
export interface XmrLimits {
  /** How many points they were drawn from. */
  baseline: number;
  /** The mean of these points. */
  centre: Fraction;
  /** The mean or the median of their moving ranges. */
  range: Fraction;
  /** The natural process limits lie as far as this from the centre. */
  reach: Fraction;
  lower: Fraction;
  upper: Fraction;
  /** A moving range above it is a signal. */
  rangeLimit: Fraction;
}

/**
 * The limits of an XmR chart (individual values and moving ranges) within which points vary by themselves. They come from the
 * first points and stay as they are; once a person has confirmed a shift, pass the points since then.
 * @param points whole numbers, one for each equal stretch of time, in their order.
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

/** Between each point and the one before it; one fewer than points. */
export const movingRanges = (points: readonly number[]): number[] =>
  points.slice(1).map((point, at) => Math.abs(point - points[at]!));

const mean = (values: readonly number[]): Fraction =>
  Fraction.of(
    values.reduce((sum, value) => sum + BigInt(value), 0n),
    BigInt(values.length),
  );

/** With an even number of values the mean of the two in the middle. */
function median(values: readonly number[]): Fraction {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)]!, sorted[Math.ceil(middle)]!]);
}
