import { Backlog, checkCounts } from './backlog.js';
import type { RatioEstimate } from './ratio.js';

/** The number of equally likely courses that lead to each number of open items. */
type Ways = ReadonlyMap<number, bigint>;

/**
 * The exact chance that a queue is empty within 0, 1, 2 … working days. Each day is the convolution of the day before
 * with the possible moves of one day. The simulation is checked against it. For long queues and many days it takes far
 * longer than the simulation.
 * @throws RangeError for counts that are negative or not whole, and if there are no days to draw from.
 */
export function exactBacklog(backlog: Backlog, days: number): RatioEstimate[] {
  checkCounts(backlog);
  const { open, completions, arrivals = [0] } = backlog;
  if (completions.length === 0 || arrivals.length === 0) throw new RangeError('There are no days to draw from');
  const moves = movesOf(completions, arrivals);
  const movesInADay = BigInt(completions.length * arrivals.length);
  let [left, done, all]: [Ways, bigint, bigint] = [new Map(open > 0 ? [[open, 1n]] : []), open > 0 ? 0n : 1n, 1n];
  const chances: RatioEstimate[] = [{ numerator: done, denominator: all }];
  for (let day = 1; day <= days; day++) {
    const next = convolve(left, moves);
    done *= movesInADay;
    for (const [count, ways] of next) if (count <= 0) done += ways;
    left = new Map([...next].filter(([count]) => count > 0));
    all *= movesInADay;
    chances.push({ numerator: done, denominator: all });
  }
  return chances;
}

/** The possible changes of the queue in one day, each with its number of ways. */
const movesOf = (completions: readonly number[], arrivals: readonly number[]): Ways =>
  convolve(frequenciesOf(arrivals), frequenciesOf(completions.map((count) => -count)));

function frequenciesOf(counts: readonly number[]): Ways {
  const found = new Map<number, bigint>();
  for (const count of counts) found.set(count, (found.get(count) ?? 0n) + 1n);
  return found;
}

/** The number of ways to each sum of one number from each side. */
function convolve(some: Ways, others: Ways): Ways {
  const sums = new Map<number, bigint>();
  for (const [count, ways] of some) {
    for (const [more, waysToMore] of others) {
      sums.set(count + more, (sums.get(count + more) ?? 0n) + ways * waysToMore);
    }
  }
  return sums;
}
