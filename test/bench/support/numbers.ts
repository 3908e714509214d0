export type Random = (below: number) => number;

/** Mulberry32: a small generator that gives the same numbers on every machine. */
export function numbers(state: number): Random {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A generator of its own for each place of a series, so that places can be computed in any order. */
export const numbersAt = (seed: number, place: number): Random =>
  numbers(Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b));

/** A random index, drawn in proportion to its weight. */
export function drawn(weights: readonly number[], random: Random): number {
  let left = random(weights.reduce((sum, weight) => sum + weight, 0));
  return weights.findIndex((weight) => (left -= weight) < 0);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}
