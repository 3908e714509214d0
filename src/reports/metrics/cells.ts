import { FEWEST_SHOWN } from '@lockstep/statistics';
import { BLOCK_DAYS, EPOCH_DAY } from './bundles.js';
import { concerns, FACTS, factsOf } from './facts.js';
import { DIMENSIONS, type Dimension, type MetricReport } from './metric-report.js';
import { columnsSummed, type Summands, summandsOf } from './summands.js';

/** The first and the last block of the period. */
const BLOCKS = ['$10::integer', '$11::integer'];

/** The tables that one reading of the facts is about: the wanted one, and that of the pairs in it. */
export interface Levels {
  table: readonly Dimension[];
  /** Null where the table is one of pairs. */
  pairs: readonly Dimension[] | null;
  /** True: the requests that concern the orders in $8 have rows of their own. */
  divided: boolean;
}

/**
 * For each table, one row for each place, and one for each place and stretch of days: the number of requests, the first
 * and last person who worked on them, and the counts and sums of the figures. Of the facts that are not in the future:
 * their number, how many are the only one of their request, some of the other requests, and the people.
 */
export const cellsSql = (report: MetricReport, levels: Levels): string => {
  const summands = summandsOf(report);
  return `WITH ${factsOf(report, ...BLOCKS)}, ${placed(report, levels, columnsSummed(report))}, ${parts(report, levels, summands)}
  SELECT ${[
    ...found(levels),
    'CAST(sum(f.alone + f.several) AS integer) AS requests',
    'min(f."first hand") AS "firstHand"',
    'max(f."last hand") AS "lastHand"',
    ...SO_FAR,
    ...[...summands].map(([name, { type }]) => `CAST(sum(f."${name}") AS ${type}) AS "${name}"`),
  ].join(',\n         ')}
    FROM part f
   GROUP BY GROUPING SETS (${[...placesOf(levels), ...daysOf(levels)].join(', ')})
  HAVING GROUPING(f."on day") = 1 OR f."on day" IS NOT NULL`;
};

/** For each table, one row for each place and stretch of days, with what `cellsSql` has of the facts so far. */
export const piecesSql = (
  report: MetricReport,
  levels: Levels,
): string => `WITH ${factsOf(report, ...BLOCKS)}, ${placed(report, levels, [])}, ${parts(report, levels, new Map())}
  SELECT ${[...found(levels), ...SO_FAR].join(', ')}
    FROM part f
   WHERE f."so far" AND f."on day" IS NOT NULL
   GROUP BY GROUPING SETS (${daysOf(levels).join(', ')})`;

/**
 * The facts with their place and day, and the columns that figures count. The other columns have a space in their name,
 * which no column of a report has.
 */
function placed(report: MetricReport, levels: Levels, counting: readonly string[]): string {
  const dimensions = levels.pairs ?? levels.table;
  // In a table of weeks the instant of the fact decides its week.
  const byAsking = report.periodOf === 'ASKING' && !dimensions.includes('week');
  const day = `CAST(${byAsking ? 'r.submitted_at' : 'f.at'} AT TIME ZONE 'UTC' AS date)`;
  const columns = [
    ...['request_id', ...counting].map((column) => `f."${column}"`),
    ...dimensions.map((dimension) => `${DIMENSIONS[dimension]} AS "at ${dimension}"`),
    // A week may cut a stretch of days.
    `${dimensions.includes('week') ? day : stretchOf(day)} AS "on day"`,
    `${levels.divided ? concerns('f.request_id', '$8') : 'true'} AS "is linked"`,
    'f.at <= $5 AS "so far"',
    `${report.repeats} AS "is several"`,
    'r.first_hand AS "first hand"',
    'r.last_hand AS "last hand"',
  ];
  // Facts that are read several times are joined once.
  return `placed AS ${report.repeats === 'false' ? 'NOT MATERIALIZED' : 'MATERIALIZED'} (
    SELECT ${columns.join(',\n           ')}
      FROM ${FACTS})`;
}

/**
 * SQL of the day that stands for the stretch of a day. In the first and last block of the period, $10 and $11, each day
 * is a stretch, because the period may cut it. Any other block is one stretch.
 */
const stretchOf = (day: string): string => {
  const block = `((${day} - DATE '${EPOCH_DAY}' + 1000000 * ${BLOCK_DAYS}) / ${BLOCK_DAYS} - 1000000)`;
  return `CASE WHEN ${block} IN (${BLOCKS.join(', ')}) THEN ${day}
                ELSE DATE '${EPOCH_DAY}' + ${block} * ${BLOCK_DAYS} END`;
};

/**
 * The facts, first summed by place and stretch. This takes one pass over them with a small hash table, and the levels are
 * summed from its few rows. Only requests with several facts are compared by their ids.
 */
function parts({ repeats }: MetricReport, levels: Levels, summands: Summands): string {
  const keys = [...placeColumns(levels.pairs ?? levels.table), 'f."on day"', 'f."so far"'];
  const columns = [
    'count(*) AS facts',
    'count(*) FILTER (WHERE NOT f."is several") AS alone',
    '0 AS several',
    'CAST(NULL AS text) AS ids',
    'min(f."first hand") AS "first hand"',
    'max(f."last hand") AS "last hand"',
    ...[...summands].map(([name, { sql }]) => `${sql} AS "${name}"`),
  ];
  const requests = ['f.request_id', ...keys].join(', ');
  const told = `told AS (SELECT ${requests} FROM placed f WHERE f."is several" GROUP BY ${requests}), `;
  return `${repeats === 'false' ? '' : told}part AS (
    SELECT ${[...keys, ...columns].join(', ')}
      FROM placed f
     GROUP BY ${keys.join(', ')}${repeats === 'false' ? '' : several(levels, summands)})`;
}

/**
 * Further rows for the requests with several facts: their ids for each stretch, each once, and for each place their
 * number, in a row without a day.
 */
function several(levels: Levels, summands: Summands): string {
  const place = placeColumns(levels.pairs ?? levels.table).join(', ');
  const nothing = ['NULL', 'NULL', ...[...summands].map(() => '0')].join(', ');
  return `
     UNION ALL
    SELECT ${place}, f."on day", true, 0, 0, 0, array_to_string((array_agg(f.request_id))[1:${FEWEST_SHOWN}], ' '), ${nothing}
      FROM told f
     WHERE f."so far"
     GROUP BY ${place}, f."on day"
     UNION ALL
    SELECT ${place}, NULL, true, 0, 0, count(*), NULL, ${nothing}
      FROM (SELECT f.request_id, ${place} FROM told f GROUP BY f.request_id, ${place}) f
     GROUP BY ${place}`;
}

/** The columns of every row: its place, its stretch of days, and which table it is in. */
function found({ table, pairs }: Levels): string[] {
  const further = pairs?.find((dimension) => !table.includes(dimension));
  return [
    ...(pairs ?? table).map((dimension) => `CAST(f."at ${dimension}" AS text) AS "${dimension}"`),
    'CAST(f."on day" AS text) AS day',
    'f."is linked" AS "isLinked"',
    `${further === undefined ? 'false' : `GROUPING(f."at ${further}") = 0`} AS "isPair"`,
  ];
}

/** The facts that are not in the future: their number, and the requests and people that they are about. */
const SO_FAR = [
  'CAST(coalesce(sum(f.facts) FILTER (WHERE f."so far"), 0) AS integer) AS facts',
  'CAST(coalesce(sum(f.alone) FILTER (WHERE f."so far"), 0) AS integer) AS alone',
  `coalesce(string_agg(f.ids, ' '), '') AS ids`,
  'min(f."first hand") FILTER (WHERE f."so far") AS "firstHandSoFar"',
  'max(f."last hand") FILTER (WHERE f."so far") AS "lastHandSoFar"',
];

const placesOf = ({ table, pairs }: Levels): string[] =>
  [table, ...(pairs === null ? [] : [pairs])].map((each) => `(${placeColumns(each).join(', ')})`);

const daysOf = ({ table, pairs }: Levels): string[] =>
  [table, ...(pairs === null ? [] : [pairs])].map((each) => `(${[...placeColumns(each), 'f."on day"'].join(', ')})`);

const placeColumns = (dimensions: readonly Dimension[]): string[] => [
  'f."is linked"',
  ...dimensions.map((dimension) => `f."at ${dimension}"`),
];
