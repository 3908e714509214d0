import { drawBelow, seeded } from './random.js';

/** A queue and how it has moved. */
export interface Backlog {
  /** How many are open now. */
  open: number;
  /** How many were completed on each working day lately, days without any included; as a rule the last 30. */
  completions: readonly number[];
  /** How many arrived on each; left out, nothing new arrives and the question is when those open now are done. */
  arrivals?: readonly number[];
}

/** In working days from now: 0 when nothing is open, 1 by the end of the next working day. */
export interface BacklogForecast {
  /** Null where so many of a hundred trials were not done within `LONGEST_FORECAST` days. */
  p50: number | null;
  p85: number | null;
  p95: number | null;
  trials: number;
  /** How many trials were done within 0, 1, 2 … days; it ends with the day on which the last one was. */
  doneWithin: number[];
}

/** With fewer days, or fewer completions in all of them, there is nothing to draw from. */
export const FEWEST_DAYS = 10;
export const FEWEST_COMPLETIONS = 5;
/** About a year: a queue that grows is never done, and a trial has to stop. */
export const LONGEST_FORECAST = 250;
const TRIALS = 10_000;

/**
 * When a queue will be empty, by Monte Carlo simulation: each trial draws days out of the past, with replacement, arrivals and
 * completions apart from each other, until nothing is open at the end of a day. Supposes that the days to come are like
 * those behind and do not depend on each other.
 * @param seed the same one gives the same answer.
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

/** For each number of days how many trials took just so many; those that took too many are left out. */
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
