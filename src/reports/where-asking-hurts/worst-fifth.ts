/**
 * Which of the figures of a column lie in its worst fifth: those of which fewer than a fifth of all that are told are worse, and at
 * least one is better. Figures that are equal stand alike, so that no figure is in it where all are the same.
 * @param badness the higher the worse; null for a figure that is not told, which counts nowhere
 * @example worstFifth([9, 1, 1, 1, 1]) is [true, false, false, false, false]
 */
export function worstFifth(badness: readonly (number | bigint | null)[]): (boolean | null)[] {
  const told = badness.filter((each) => each !== null).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const limit = told[Math.ceil(told.length / 5) - 1]!;
  const best = told.at(-1)!;
  return badness.map((each) => (each === null ? null : each >= limit && each > best));
}
