import { basisPoints, intervalInBasisPoints } from './basis-points.js';
import type { Interval } from './interval.js';
import { wilson } from './wilson.js';

/** How likely something was said to be, and whether it happened. */
export interface Prediction {
  /** 0 to 10,000, whole. */
  basisPoints: number;
  happened: boolean;
  /** How many predictions were alike; one, unless told. */
  count?: number;
}

/** The predictions of one tenth of the scale. Shares in basis points. */
export interface ReliabilityRow {
  /** From this one on, to below the other; the last tenth holds 10,000 as well. */
  from: number;
  to: number;
  predictions: number;
  happened: number;
  /** The mean of what was said, rounded half up; null without predictions, like those below. */
  said: number | null;
  /** How often it happened. */
  seen: number | null;
  /** Wilson's 95 % interval of that. */
  interval: Interval | null;
  /** The interval holds what was said. */
  agrees: boolean | null;
}

const TENTHS = 10;
const TENTH = 1000;

/**
 * The reliability table of predictions (Murphy and Winkler, 1977): of all that was said to have 70 %, how much happened? Always
 * ten rows by rising chance. Pass predictions whose outcome is known, each made before it was.
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
