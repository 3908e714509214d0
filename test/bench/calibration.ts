import { calibrate, calibrationInLines, type History } from '@lockstep/statistics';
import { ASSUMED_HOURS, importedHistories } from './support/imported-histories.js';
import { using } from './support/database.js';
import { options } from './support/options.js';

const { database, ...hours } = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_history',
  ...ASSUMED_HOURS,
});

/** Compares predicted and observed shares of late requests, by tenths. Each prediction uses only data from before. */
await using(database, async (client) => {
  const read = async (sql: string) => (await client.query<Omit<History, 'measure'>>(sql)).rows;
  const histories = await importedHistories(read, hours);
  const late = histories.filter(
    ({ startedAt, until, target, measure }) => measure.between(startedAt, until) > target,
  ).length;
  console.log(`${histories.length} requests, ${late} of them late.`);
  for (const percent of [0, 25, 50, 75]) {
    console.log(`\nPredicted at ${percent} % of the target, curves made anew each hour:`);
    for (const line of calibrationInLines(calibrate(histories, { percent, renewal: 3600 }))) console.log(line);
  }
});
