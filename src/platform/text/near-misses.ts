/** One typing error in a short word, two in a longer one. */
const slipsIn = (word: string): number => (word.length < 6 ? 1 : 2);

/**
 * The known names that a word may have meant, the nearest first. They differ only in case, spaces, hyphens and
 * underscores, or by one or two letters. `Owner Department` and `ownerDepartmnet` both give `ownerDepartment`.
 */
export function nearMisses(word: string, known: readonly string[]): string[] {
  const bare = bareOf(word);
  return known
    .map((name) => ({ name, slips: slipsBetween(bare, bareOf(name)) }))
    .filter(({ slips }) => bare !== '' && slips <= slipsIn(bare))
    .sort((a, b) => a.slips - b.slips)
    .map(({ name }) => name);
}

/** The nearest name as part of a sentence: ` (did you mean "customer"?)`, or an empty text. */
export function didYouMean(word: string, known: readonly string[]): string {
  const [nearest] = nearMisses(word, known);
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

const bareOf = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/**
 * The number of letters inserted, left out, changed, or swapped with their neighbour (optimal string alignment
 * distance).
 */
export function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(changed, swapped, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
