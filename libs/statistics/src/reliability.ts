import { basisPoints, intervalInBasisPoints } from './basis-points.js';
import type { Interval } from './interval.js';
import { wilson } from './wilson.js';

/** A predicted chance and its outcome. */
export interface Prediction {
  /** The predicted chance, a whole number from 0 to 10,000. */
  basisPoints: number;
  happened: boolean;
  /** The number of equal predictions; default 1. */
  count?: number;
}

/** The predictions of one tenth of the scale. Shares are in basis points. */
export interface ReliabilityRow {
  /** From this value to below `to`. The last tenth includes 10,000. */
  from: number;
  to: number;
  predictions: number;
  happened: number;
  /** The mean predicted chance, rounded half up. Null without predictions, like the fields below. */
  said: number | null;
  /** The share of predictions that happened. */
  seen: number | null;
  /** Wilson's 95 % interval of `seen`. */
  interval: Interval | null;
  /** True if the interval contains `said`. */
  agrees: boolean | null;
}

const TENTHS = 10;
const TENTH = 1000;

/**
 * The reliability table of predictions (Murphy and Winkler, 1977): for each tenth of the scale, the mean predicted
 * chance and the share that happened. Always ten rows, by rising chance. Pass predictions with a known outcome, each
 * made before the outcome was known.
 * @throws RangeError for a prediction that is not whole or not from 0 to 10,000.
 */
export function reliabilityTable(predictions: readonly Prediction[]): ReliabilityRow[] {
  const tenths = Array.from({ length: TENTHS }, () => ({ predictions: 0, happened: 0, sum: 0 }));
  for (const { basisPoints: said, happened, count = 1 } of predictions) {
    const tenth = tenths[tenthOf(said)]!;
    tenth.predictions += count;
    tenth.sum += said * count;
    if (happened) tenth.happened += count;
  }
  return tenths.map((tenth, index) => rowOf(tenth, index * TENTH));
}

function tenthOf(said: number): number {
  if (!Number.isInteger(said) || said < 0 || said > TENTHS * TENTH) {
    throw new RangeError(`A chance lies between 0 and 10000 basis points, not at ${said}`);
  }
  return Math.min(Math.floor(said / TENTH), TENTHS - 1);
}

function rowOf(
  { predictions, happened, sum }: { predictions: number; happened: number; sum: number },
  from: number,
): ReliabilityRow {
  const row = { from, to: from + TENTH, predictions, happened };
  const seen = wilson(happened, predictions);
  if (seen === null) return { ...row, said: null, seen: null, interval: null, agrees: null };
  const said = basisPoints(sum, predictions * TENTHS * TENTH)!;
  const interval = intervalInBasisPoints(seen);
  const agrees = interval.low <= said && said <= interval.high;
  return { ...row, said, seen: basisPoints(happened, predictions), interval, agrees };
}
