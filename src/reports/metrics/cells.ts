import { FEWEST_SHOWN } from '@lockstep/statistics';
import { KEYS_OF_ORDER } from '../../orders/index.js';
import { BLOCK_DAYS, EPOCH_DAY } from './bundles.js';
import { LINKED_PARTS, MOST_LINKS } from './linked.js';
import { DIMENSIONS, type Dimension, type Duration, type Figure, type MetricReport } from './metric-report.js';

/** SQL condition: the request concerns one of the orders. */
const concerns = (request: string, orders: string): string =>
  `${request} IN (SELECT request_id FROM order_link WHERE order_id = ANY (${orders}::uuid[]) AND ended_at IS NULL)`;

/** The smallest and the largest id of the people who worked on a request. As text, because ids have no minimum. */
const FIRST_HAND = 'CAST(r.hand_ids[1] AS text) COLLATE "C"';
const LAST_HAND = 'CAST(r.hand_ids[cardinality(r.hand_ids)] AS text) COLLATE "C"';

/**
 * The requests that reports count, by the view `counted_request`: those of the reader's departments, or all for an
 * executive. $3 is the reader's departments, $4 whether the reader is an executive. With $7 only requests that concern
 * one of these orders. `request` is the part of a request that tables need, for the facts to carry.
 */
const ASKED = `
  asked AS NOT MATERIALIZED (
    SELECT r.*, place AS request
      FROM counted_request r
     CROSS JOIN LATERAL (SELECT r.requester_department_id, r.provider_department_id, r.service_id, r.priority, r.channel,
                                r.submitted_at, r.reopen_count, ${FIRST_HAND} AS first_hand, ${LAST_HAND} AS last_hand) AS place
     WHERE ($4::boolean OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
       AND ($7::uuid[] IS NULL OR ${concerns('r.id', '$7')}))`;

/** Uses each parameter once, so that its type is known even where the report does not use it. */
const given = (...further: string[]): string => `
  given AS (SELECT num_nonnulls(${[
    ...['$1::timestamptz', '$2::timestamptz', '$5::timestamptz', '$6::text', '$7::uuid[]', '$8::uuid[]', '$9::jsonb'],
    ...further,
  ].join(', ')}))`;

/**
 * The facts of a report. All reports have the same parameters: $1 from, $2 to, $3 and $4 the reader, $5 now, $6 the
 * zone, $7 the orders of a filter, $8 orders whose requests are told apart from all others, $9 the usual times of
 * answers where a report compares with them.
 */
export const factsOf = ({ sql }: Pick<MetricReport, 'sql'>, ...further: string[]): string =>
  `${given(...further)}, ${ASKED}, fact AS (${sql})`;

/** The first and the last block of the period. */
const BLOCKS = ['$10::integer', '$11::integer'];

/** The facts with the part of their requests that they carry: a join with the table of requests would read all of it. */
const FACTS = 'fact f CROSS JOIN LATERAL (SELECT (f.request).*) AS r, given';

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
  return `WITH ${factsOf(report, ...BLOCKS)}, ${placed(report, levels, columnsOf(report))}, ${parts(report, levels, summands)}
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

/**
 * One row for each pair, service, priority and channel, and the orders and customers that its requests concern: their
 * number, and the first and last person who worked on them. Orders and customers of fewer requests than a cell needs are
 * left out, and of the others all but the largest.
 */
export const linkedSql = (report: MetricReport): string => `WITH ${factsOf(report)},
  counted AS (SELECT DISTINCT request_id FROM fact),
  link AS (
    SELECT DISTINCT l.request_id, keys.key
      FROM counted JOIN order_link l USING (request_id) JOIN customer_order o ON o.id = l.order_id,
           LATERAL ${KEYS_OF_ORDER} AS keys (key)
     WHERE l.ended_at IS NULL AND keys.key IS NOT NULL),
  large AS (
    SELECT key FROM link GROUP BY key HAVING count(*) >= ${FEWEST_SHOWN} ORDER BY count(*) DESC, key LIMIT ${MOST_LINKS}),
  links AS (SELECT request_id, array_agg(key ORDER BY key) AS links FROM link JOIN large USING (key) GROUP BY request_id)
  SELECT ${selected(LINKED_PARTS).join(', ')}, coalesce(links.links, '{}') AS links,
         CAST(count(*) AS integer) AS requests, min(${FIRST_HAND}) AS "firstHand", max(${LAST_HAND}) AS "lastHand"
    FROM counted f JOIN request r ON r.id = f.request_id LEFT JOIN links ON links.request_id = r.id, given
   GROUP BY ${[...LINKED_PARTS.map((dimension) => DIMENSIONS[dimension]), 'links.links'].join(', ')}`;

/** One row for each place and combination of values in the columns, with the number of facts. */
export function alikeSql(
  report: Pick<MetricReport, 'sql'>,
  dimensions: readonly Dimension[],
  columns: readonly string[],
) {
  const alike = columns.map((column) => `f."${column}"`);
  return `WITH ${factsOf(report)}
  SELECT ${[...selected(dimensions), ...alike].join(', ')}, CAST(count(*) AS integer) AS count
    FROM ${FACTS}
   GROUP BY ${[...dimensions.map((dimension) => DIMENSIONS[dimension]), ...alike].join(', ')}`;
}

/** One row for each place: the sums of the columns, whole numbers as text. */
export function summedSql(
  report: Pick<MetricReport, 'sql'>,
  dimensions: readonly Dimension[],
  columns: readonly string[],
) {
  const sums = columns.map((column) => `CAST(sum(f."${column}") AS text) AS "${column}"`);
  return `WITH ${factsOf(report)}
  SELECT ${[...selected(dimensions), ...sums].join(', ')}
    FROM ${FACTS}
   ${grouped(dimensions)}`;
}

/**
 * The durations of all figures that have one, packed: four bytes for each fact, so that a million of them travel in one
 * value for each place and end. The caller sorts them, which takes it a fraction of the time of PostgreSQL.
 */
export function durationsSql({ figures, ...report }: MetricReport, dimensions: readonly Dimension[]): string {
  const durations = Object.entries(figures).flatMap(([name, figure]) =>
    figure.kind === 'DURATION' ? [valuesOf(name, figure)] : [],
  );
  const place = [...dimensions.map((dimension) => DIMENSIONS[dimension]), 'r.provider_department_id'];
  return `WITH ${factsOf(report)}
  SELECT ${[...selected(dimensions), 'r.provider_department_id AS calendar'].join(', ')},
         d.figure, d.ended, string_agg(int4send(d.seconds), '') AS seconds,
         string_agg(int4send(d."runningFor"), '') AS "runningFor"
    FROM ${FACTS},
         LATERAL (VALUES ${durations.join(', ')}) AS d (figure, ended, seconds, "runningFor")
   WHERE d.seconds IS NOT NULL
   GROUP BY ${[...place, 'd.figure', 'd.ended', 'd."runningFor" IS NULL'].join(', ')}`;
}

const valuesOf = (name: string, { ended, seconds, runningFor }: Duration): string =>
  `('${name}', f."${ended}", f."${seconds}", ${runningFor === undefined ? 'NULL::integer' : `f."${runningFor}"`})`;

const selected = (dimensions: readonly Dimension[]): string[] =>
  dimensions.map((dimension) => `CAST(${DIMENSIONS[dimension]} AS text) AS "${dimension}"`);

const grouped = (dimensions: readonly Dimension[]): string =>
  dimensions.length === 0
    ? 'HAVING count(*) > 0'
    : `GROUP BY ${dimensions.map((dimension) => DIMENSIONS[dimension]).join(', ')}`;

/** By the name of its column in the result: SQL of a count or sum over facts, and the type of the total. */
type Summands = ReadonlyMap<string, { sql: string; type: string }>;

/** The counts and sums that the figures need. */
const summandsOf = ({ figures }: MetricReport): Summands => new Map(Object.values(figures).flatMap(summandsOfFigure));

/** The columns of the facts that they need. */
const columnsOf = ({ figures }: MetricReport): string[] => [
  ...new Set(Object.values(figures).flatMap(columnsOfFigure)),
];

function columnsOfFigure(figure: Figure): string[] {
  switch (figure.kind) {
    case 'COUNT':
    case 'SUM':
      return [figure.of];
    case 'SHARE':
      return [figure.whole, figure.part];
    case 'QUOTIENT':
      return [figure.of, figure.per];
    case 'DURATION':
      return [];
  }
}

type Summand = [name: string, of: { sql: string; type: string }];
const counted = (...columns: string[]): Summand => {
  const condition = columns.map((column) => `f."${column}"`).join(' AND ');
  return [nameOfCount(...columns), { sql: `count(*) FILTER (WHERE ${condition})`, type: 'integer' }];
};
const summed = (column: string): Summand => [
  nameOfSum(column),
  { sql: `coalesce(sum(f."${column}"), 0)`, type: 'double precision' },
];

function summandsOfFigure(figure: Figure): Summand[] {
  switch (figure.kind) {
    case 'COUNT':
      return [counted(figure.of)];
    case 'SHARE':
      return [counted(figure.whole), counted(figure.whole, figure.part)];
    case 'SUM':
      return [summed(figure.of)];
    case 'QUOTIENT':
      return [summed(figure.of), summed(figure.per)];
    case 'DURATION':
      return [];
  }
}

export const nameOfCount = (...columns: string[]): string => `count of ${columns.join(' and ')}`;
export const nameOfSum = (column: string): string => `sum of ${column}`;
