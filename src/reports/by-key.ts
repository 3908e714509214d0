/** The values of a map, sorted by key, so that a report always has the same sequence. */
export const byKey = <Sum>(sums: ReadonlyMap<string, Sum>): Sum[] =>
  [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);

/** The sum of a key. If there is none yet, `empty` is stored first. */
export function sumAt<Sum>(sums: Map<string, Sum>, key: string, empty: Sum): Sum {
  const sum = sums.get(key) ?? empty;
  sums.set(key, sum);
  return sum;
}
