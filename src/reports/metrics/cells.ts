import { FEWEST_SHOWN } from '@lockstep/statistics';
import { KEYS_OF_ORDER } from '../../orders/index.js';
import { LINKED_PARTS, MOST_LINKS } from './linked.js';
import { DIMENSIONS, type Dimension, type Duration, type Figure, type MetricReport } from './metric-report.js';

/** SQL condition: the request concerns one of the orders. */
const concerns = (request: string, orders: string): string =>
  `${request} IN (SELECT request_id FROM order_link WHERE order_id = ANY (${orders}::uuid[]) AND ended_at IS NULL)`;

/**
 * The requests that reports count, by the view `counted_request`: those of the reader's departments, or all for an
 * executive. $3 is the reader's departments, $4 whether the reader is an executive. With $7 only requests that concern
 * one of these orders.
 */
const ASKED = `
  asked AS NOT MATERIALIZED (
    SELECT * FROM counted_request
     WHERE ($4::boolean OR requester_department_id = ANY ($3::uuid[]) OR provider_department_id = ANY ($3::uuid[]))
       AND ($7::uuid[] IS NULL OR ${concerns('id', '$7')}))`;

/** Uses each parameter once, so that its type is known even where the report does not use it. */
const GIVEN = `
  given AS (SELECT num_nonnulls($1::timestamptz, $2::timestamptz, $5::timestamptz, $6::text, $7::uuid[], $8::uuid[],
                                $9::jsonb))`;

/**
 * The facts of a report. All reports have the same parameters: $1 from, $2 to, $3 and $4 the reader, $5 now, $6 the
 * zone, $7 the orders of a filter, $8 orders whose requests are told apart from all others, $9 the usual times of
 * answers where a report compares with them.
 */
export const factsOf = ({ sql }: Pick<MetricReport, 'sql'>): string => `${GIVEN}, ${ASKED}, fact AS (${sql})`;

/**
 * The facts with their requests, which the facts carry: a join with the table of requests would read all of it.
 * PostgreSQL reads no column of the request that is not used.
 */
const FACTS = 'fact f CROSS JOIN LATERAL (SELECT (f.request).*) AS r, given';

/** The smallest and the largest id of the people who worked on the requests. They are equal if it was one person. */
const HANDS = [
  `min(CAST(r.hand_ids[1] AS text)) AS "firstHand"`,
  `max(CAST(r.hand_ids[cardinality(r.hand_ids)] AS text)) AS "lastHand"`,
];

/** The tables that one reading of the facts is about: the wanted one, and that of the pairs in it. */
export interface Levels {
  table: readonly Dimension[];
  /** Null where the table is one of pairs. */
  pairs: readonly Dimension[] | null;
  /** True: the requests that concern the orders in $8 have rows of their own. */
  divided: boolean;
}

/** Ids of different requests whose facts are not in the future: as many as make a cell large enough to be shown. */
const IDS = `CAST((array_agg(DISTINCT f.request_id) FILTER (WHERE f.at <= $5))[1:${FEWEST_SHOWN}] AS text[])`;

/**
 * For each table, one row for each place, and one for each place and day (UTC): the number of requests, the first and
 * last person who worked on them, the number and some requests of the facts that are not in the future, and the counts and
 * sums of the figures.
 */
export const cellsSql = (
  report: MetricReport,
  levels: Levels,
): string => `WITH ${factsOf(report)}, ${placed(report, levels)}
  SELECT ${[
    ...found(levels),
    'CAST(count(DISTINCT f.request_id) AS integer) AS requests',
    'CAST(count(*) FILTER (WHERE f.at <= $5) AS integer) AS facts',
    `${IDS} AS ids`,
    'min(f."first hand") FILTER (WHERE f.at <= $5) AS "firstHandSoFar"',
    'max(f."last hand") FILTER (WHERE f.at <= $5) AS "lastHandSoFar"',
    ...[...summandsOf(report)].map(([name, sql]) => `${sql} AS "${name}"`),
  ].join(',\n         ')}
    FROM placed f, given
   GROUP BY GROUPING SETS (${[...placesOf(levels), ...daysOf(levels)].join(', ')})`;

/**
 * For each table, one row for each place and day: the number of facts, ids of their requests, and the first and last
 * person who worked on them. Facts in the future are left out.
 */
export const piecesSql = (
  report: MetricReport,
  levels: Levels,
): string => `WITH ${factsOf(report)}, ${placed(report, levels)}
  SELECT ${found(levels).join(', ')}, CAST(count(*) AS integer) AS facts,
         ${IDS} AS requests
    FROM placed f, given
   WHERE f.at <= $5
   GROUP BY GROUPING SETS (${daysOf(levels).join(', ')})`;

/** The facts with their place and day. These columns have a space in their name, which no column of a report has. */
function placed(report: MetricReport, levels: Levels): string {
  const dimensions = levels.pairs ?? levels.table;
  // In a table of weeks the instant of the fact decides its week.
  const byAsking = report.periodOf === 'ASKING' && !dimensions.includes('week');
  const columns = [
    // Ids and days are sorted as they are; their texts would be compared by the rules of a language.
    ...dimensions.map((dimension) => `${DIMENSIONS[dimension]} AS "at ${dimension}"`),
    `CAST(${byAsking ? 'r.submitted_at' : 'f.at'} AT TIME ZONE 'UTC' AS date) AS "on day"`,
    `${levels.divided ? concerns('f.request_id', '$8') : 'true'} AS "is linked"`,
    'CAST(r.hand_ids[1] AS text) COLLATE "C" AS "first hand"',
    'CAST(r.hand_ids[cardinality(r.hand_ids)] AS text) COLLATE "C" AS "last hand"',
  ];
  return `placed AS (
    SELECT f.*, ${columns.join(',\n           ')}
      FROM ${FACTS})`;
}

/** The columns of every row: its place, its day, which table it is in, and the people. */
function found({ table, pairs }: Levels): string[] {
  const further = pairs?.find((dimension) => !table.includes(dimension));
  return [
    ...(pairs ?? table).map((dimension) => `CAST(f."at ${dimension}" AS text) AS "${dimension}"`),
    'CAST(f."on day" AS text) AS day',
    'f."is linked" AS "isLinked"',
    `${further === undefined ? 'false' : `GROUPING(f."at ${further}") = 0`} AS "isPair"`,
    'min(f."first hand") AS "firstHand"',
    'max(f."last hand") AS "lastHand"',
  ];
}

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
         CAST(count(*) AS integer) AS requests, ${HANDS.join(', ')}
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

/** The durations of all figures that have one: the number of facts with the same duration and the same end. */
export function durationsSql({ figures, ...report }: MetricReport, dimensions: readonly Dimension[]): string {
  const durations = Object.entries(figures).flatMap(([name, figure]) =>
    figure.kind === 'DURATION' ? [valuesOf(name, figure)] : [],
  );
  const place = [...dimensions.map((dimension) => DIMENSIONS[dimension]), 'r.provider_department_id'];
  return `WITH ${factsOf(report)}
  SELECT ${[...selected(dimensions), 'r.provider_department_id AS calendar'].join(', ')},
         d.figure, d.ended, d.seconds, d."runningFor", CAST(count(*) AS integer) AS count
    FROM ${FACTS},
         LATERAL (VALUES ${durations.join(', ')}) AS d (figure, ended, seconds, "runningFor")
   WHERE d.seconds IS NOT NULL
   GROUP BY ${[...place, 'd.figure', 'd.ended', 'd.seconds', 'd."runningFor"'].join(', ')}`;
}

const valuesOf = (name: string, { ended, seconds, runningFor }: Duration): string =>
  `('${name}', f."${ended}", f."${seconds}", ${runningFor === undefined ? 'NULL::integer' : `f."${runningFor}"`})`;

const selected = (dimensions: readonly Dimension[]): string[] =>
  dimensions.map((dimension) => `CAST(${DIMENSIONS[dimension]} AS text) AS "${dimension}"`);

const grouped = (dimensions: readonly Dimension[]): string =>
  dimensions.length === 0
    ? 'HAVING count(*) > 0'
    : `GROUP BY ${dimensions.map((dimension) => DIMENSIONS[dimension]).join(', ')}`;

/** SQL of the counts and sums that the figures need, by the name of their column in the result. */
function summandsOf({ figures }: MetricReport): Map<string, string> {
  return new Map(Object.values(figures).flatMap(summandsOfFigure));
}

const counted = (...columns: string[]): [string, string] => [
  nameOfCount(...columns),
  `CAST(count(*) FILTER (WHERE ${columns.map((column) => `f."${column}"`).join(' AND ')}) AS integer)`,
];
const summed = (column: string): [string, string] => [
  nameOfSum(column),
  `CAST(coalesce(sum(f."${column}"), 0) AS double precision)`,
];

function summandsOfFigure(figure: Figure): [string, string][] {
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
