import { compileCalendar } from '@lockstep/working-time';
import { calibrate, calibrationInLines, type History } from '@lockstep/statistics';
import { using } from './support/database.js';
import { options } from './support/options.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_history',
  zone: 'UTC',
  opens: '09:00',
  closes: '17:00',
});

/** The hours that the import assumed for departments without a calendar. */
const measure = compileCalendar({
  zone: given.zone,
  versions: [
    {
      effectiveFrom: null,
      weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: given.opens, to: given.closes })),
      holidays: [],
      exceptions: [],
    },
  ],
});

/** One row for each request of the imported history: its answer against its target. A priority is predicted by itself. */
const HISTORIES = `
  SELECT CAST(extract(epoch FROM r.submitted_at) AS integer)                                AS "startedAt",
         CAST(extract(epoch FROM coalesce(r.resolved_at, r.ended_at, r.updated_at)) AS integer) AS until,
         r.resolved_at IS NOT NULL                                                          AS ended,
         terms.resolution_seconds                                                           AS target,
         r.priority                                                                         AS kind
    FROM request r
    JOIN request_terms terms ON terms.request_id = r.id
   WHERE r.submitted_at IS NOT NULL AND r.state <> 'MERGED'
   ORDER BY r.submitted_at, r.id`;

/** Compares predicted and observed shares of late requests, by tenths. Each prediction uses only data from before. */
await using(given.database, async (client) => {
  const { rows } = await client.query<Omit<History, 'measure'>>(HISTORIES);
  const histories = rows.map((row) => ({ ...row, measure }));
  const late = histories.filter(({ startedAt, until, target }) => measure.between(startedAt, until) > target).length;
  console.log(`${histories.length} requests, ${late} of them late.`);
  for (const percent of [0, 25, 50, 75]) {
    console.log(`\nPredicted at ${percent} % of the target, curves made anew each hour:`);
    for (const line of calibrationInLines(calibrate(histories, { percent, renewal: 3600 }))) console.log(line);
  }
});
