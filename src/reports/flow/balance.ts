import { roundHalfUp } from '@lockstep/money';
import { littlesCheck, type RatioEstimate } from '@lockstep/statistics';

const WEEK = 604_800;

/** Counts and durations of requests in a stretch of time. */
export interface Stock {
  /** The length of the stretch, in seconds. */
  seconds: number;
  /** Sum over all requests: the seconds within the stretch in which the request was open. */
  open: number;
  /** Requests submitted in the stretch. */
  came: number;
  /** Requests whose last answer, or other end, was in the stretch. */
  went: number;
  /** Sum over the requests that ended: the seconds from submission to end. */
  lasted: number;
}

export interface Balance {
  /** The average number of open requests, in hundredths. */
  workInProgress: number;
  /** Arrivals in seven days, in hundredths. */
  arrivalsPerWeek: number;
  /** The mean seconds for which the ended requests were open; null where none ended. */
  meanSeconds: number | null;
  /** Arrivals × time: the expected number of open requests, in hundredths; null where none ended. */
  expected: number | null;
  /** The deviation of `expected` from `workInProgress`, in basis points of the latter; null where either is unknown. */
  off: number | null;
  /** True: the deviation is more than 30 %. */
  alarm: boolean;
}

/**
 * Compares work in progress with arrivals × time (Little 1961). Computes exactly; only shown figures are rounded, half
 * up.
 */
export function balanceOf({ seconds, open, came, went, lasted }: Stock): Balance | null {
  if (seconds <= 0) return null;
  const workInProgress = ratio(open, seconds);
  const arrivals = { numerator: BigInt(came) * BigInt(WEEK), denominator: BigInt(seconds) };
  const shown = { workInProgress: hundredths(workInProgress), arrivalsPerWeek: hundredths(arrivals) };
  if (went === 0) return { ...shown, meanSeconds: null, expected: null, off: null, alarm: false };
  const time = { numerator: BigInt(lasted), denominator: BigInt(went) * BigInt(WEEK) };
  const { expected, off, alarm } = littlesCheck({ workInProgress, arrivals, time });
  const meanSeconds = Number(roundHalfUp(BigInt(lasted), BigInt(went)));
  return { ...shown, meanSeconds, expected: hundredths(expected), off, alarm };
}

const ratio = (numerator: number, denominator: number): RatioEstimate => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const hundredths = ({ numerator, denominator }: RatioEstimate): number =>
  Number(roundHalfUp(numerator * 100n, denominator));
