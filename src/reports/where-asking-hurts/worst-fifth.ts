/**
 * Whether each figure of a column is in its worst fifth: fewer than a fifth of all values are worse, and at least one
 * is better. Equal values get the same result, so no value is in the worst fifth where all are the same.
 * @param badness higher is worse; null for a figure without a value, which does not count
 * @example worstFifth([9, 1, 1, 1, 1]) is [true, false, false, false, false]
 */
export function worstFifth(badness: readonly (number | bigint | null)[]): (boolean | null)[] {
  const told = badness.filter((each) => each !== null).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const limit = told[Math.ceil(told.length / 5) - 1]!;
  const best = told.at(-1)!;
  return badness.map((each) => (each === null ? null : each >= limit && each > best));
}
