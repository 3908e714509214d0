/** The first index below `length` from which on a condition is true; `length` if it never is. Uses binary search. */
export function firstIndexWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Joins neighbours to pairs, pairs to fours, and so on. The result is the same as joining from left to right, if `join`
 * is associative. Large integers are then joined with others of their size, which takes far fewer steps.
 * @param items at least one.
 */
export function joinByHalves<T>(items: readonly T[], join: (left: T, right: T) => T): T {
  let level = items;
  while (level.length > 1) {
    const next: T[] = [];
    for (let at = 0; at < level.length; at += 2) {
      next.push(at + 1 < level.length ? join(level[at]!, level[at + 1]!) : level[at]!);
    }
    level = next;
  }
  return level[0]!;
}
