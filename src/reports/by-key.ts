/** The values of a map in the order of their keys, so that a report reads the same every time. */
export const byKey = <Sum>(sums: ReadonlyMap<string, Sum>): Sum[] =>
  [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);

/** The sum that stands under a key; the empty one is put there first. */
export function sumAt<Sum>(sums: Map<string, Sum>, key: string, empty: Sum): Sum {
  const sum = sums.get(key) ?? empty;
  sums.set(key, sum);
  return sum;
}
