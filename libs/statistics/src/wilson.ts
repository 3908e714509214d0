import { Interval, Z95 } from './interval.js';

/**
 * The 95 % interval of a share of `met` out of `all`. It is useful with few items: 5 of 5 gives "57 % or better", while
 * the textbook formula gives 100 %. Wilson, 1927. Null if `all` is 0. Floats, because it needs a square root.
 * @throws RangeError unless both are whole and 0 ≤ met ≤ all.
 */
export function wilson(met: number, all: number): Interval | null {
  if (!Number.isInteger(met) || !Number.isInteger(all) || met < 0 || met > all)
    throw new RangeError(`${met} of ${all} is no share`);
  if (all === 0) return null;
  const share = met / all;
  const weight = Z95 ** 2 / all;
  const middle = share + weight / 2;
  const reach = Z95 * Math.sqrt((share * (1 - share)) / all + weight / (4 * all));
  return { low: clamp((middle - reach) / (1 + weight)), high: clamp((middle + reach) / (1 + weight)) };
}

/** Floats may be slightly outside at the ends of the scale. */
const clamp = (share: number): number => Math.min(1, Math.max(0, share));
