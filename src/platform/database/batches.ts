/** Rows per statement. A batch shares the fixed cost of a statement, and it stays below the driver's 65,535 parameters. */
const BATCH = 500;

/** All things, in batches of at most `BATCH`. */
export function* batchesOf<Thing>(things: readonly Thing[]): Generator<Thing[]> {
  for (let begin = 0; begin < things.length; begin += BATCH) yield things.slice(begin, begin + BATCH);
}
