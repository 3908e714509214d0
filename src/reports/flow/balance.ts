import { roundHalfUp } from '@lockstep/money';
import { littlesCheck, type Ratio } from '@lockstep/statistics';

const WEEK = 604_800;

/** Counts and times of a stretch of time. */
export interface Stock {
  /** Its length. */
  seconds: number;
  /** The seconds in it for which each request was open, summed up. */
  open: number;
  /** How many were sent in it. */
  came: number;
  /** How many had their last answer, or another end, in it. */
  went: number;
  /** For how many seconds these had been open, from their sending on, summed up. */
  lasted: number;
}

export interface Balance {
  /** How many were open on average, in hundredths. */
  workInProgress: number;
  /** How many came in seven days, in hundredths. */
  arrivalsPerWeek: number;
  /** How many seconds those that ended were open on average; null where none ended. */
  meanSeconds: number | null;
  /** Arrivals × time: how many should have been open, in hundredths; null where none ended. */
  expected: number | null;
  /** By how much that is off from how many were open, in basis points of these; null where either is not known. */
  off: number | null;
  /** Off by more than 30 %. */
  alarm: boolean;
}

/** Work in progress beside arrivals × time (Little 1961). Exact; only what is shown is rounded, halves upwards. */
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

const ratio = (numerator: number, denominator: number): Ratio => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const hundredths = ({ numerator, denominator }: Ratio): number => Number(roundHalfUp(numerator * 100n, denominator));
