/** So many rows go into one statement: its fixed costs are shared, and it stays below the driver's 65,535 parameters. */
const BATCH = 500;

/** All of the things, as many at a time as one statement takes. */
export function* batchesOf<Thing>(things: readonly Thing[]): Generator<Thing[]> {
  for (let begin = 0; begin < things.length; begin += BATCH) yield things.slice(begin, begin + BATCH);
}
