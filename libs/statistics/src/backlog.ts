import { drawBelow, seeded } from './random.js';

/** A queue and its recent moves. */
export interface Backlog {
  /** The number of open items now. */
  open: number;
  /** Completions on each recent working day, including days without any; usually the last 30. */
  completions: readonly number[];
  /** Arrivals on each of these days. If absent, nothing new arrives, and the forecast is for the items that are open now. */
  arrivals?: readonly number[];
}

/** In working days from now: 0 if nothing is open, 1 for the end of the next working day. */
export interface BacklogForecast {
  /** Null if the queue was not empty within `LONGEST_FORECAST` days in that share of the trials. */
  p50: number | null;
  p85: number | null;
  p95: number | null;
  trials: number;
  /** The number of trials that were done within 0, 1, 2 … days. It ends with the day of the last trial that was done. */
  doneWithin: number[];
}

/** With fewer days, or fewer completions in all of them, there is no forecast. */
export const FEWEST_DAYS = 10;
export const FEWEST_COMPLETIONS = 5;
/** About a year. A growing queue is never empty, so a trial must stop. */
export const LONGEST_FORECAST = 250;
const TRIALS = 10_000;

/**
 * Forecasts when a queue is empty, by Monte Carlo simulation. Each trial draws past days with replacement, arrivals and
 * completions separately, until nothing is open at the end of a day. Assumes that future days are like past days and do
 * not depend on each other.
 * @param seed the same seed gives the same forecast.
 * @returns null for too little data.
 * @throws RangeError for counts that are negative or not whole.
 */
export function forecastBacklog(backlog: Backlog, seed: number): BacklogForecast | null {
  checkCounts(backlog);
  if (!isEnough(backlog)) return null;
  const doneWithin = accumulate(trialsByDays(backlog, seed));
  const within = (percent: number): number | null => {
    const days = doneWithin.findIndex((done) => done * 100 >= TRIALS * percent);
    return days < 0 ? null : days;
  };
  return { p50: within(50), p85: within(85), p95: within(95), trials: TRIALS, doneWithin };
}

/** @throws RangeError for counts that are negative or not whole. */
export function checkCounts({ open, completions, arrivals = [] }: Backlog): void {
  const wrong = [open, ...completions, ...arrivals].find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`Nobody can have counted ${wrong}`);
}

const isEnough = ({ completions, arrivals }: Backlog): boolean =>
  completions.length >= FEWEST_DAYS &&
  completions.reduce((sum, count) => sum + count, 0) >= FEWEST_COMPLETIONS &&
  (arrivals === undefined || arrivals.length >= FEWEST_DAYS);

/** For each number of days, the number of trials that took exactly that many. Trials that took too long are left out. */
function trialsByDays({ open, completions, arrivals }: Backlog, seed: number): number[] {
  const draw = seeded(seed);
  const oneOf = (days: readonly number[]): number => days[drawBelow(draw, days.length)]!;
  const trials: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    let [left, days] = [open, 0];
    while (left > 0 && days <= LONGEST_FORECAST) {
      left += (arrivals === undefined ? 0 : oneOf(arrivals)) - oneOf(completions);
      days++;
    }
    if (days <= LONGEST_FORECAST) trials[days] = (trials[days] ?? 0) + 1;
  }
  return trials;
}

function accumulate(counts: readonly number[]): number[] {
  let sum = 0;
  return Array.from(counts, (count: number | undefined) => (sum += count ?? 0));
}
