import { FEWEST_SHOWN } from '@lockstep/statistics';
import { KEYS_OF_ORDER } from '../../orders/index.js';
import { LINKED_PARTS, MOST_LINKS } from './linked.js';
import { DIMENSIONS, type Dimension, type Duration, type MetricReport } from './metric-report.js';

/** SQL condition: the request concerns one of the orders. */
export const concerns = (request: string, orders: string): string =>
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

/** The facts with the part of their requests that they carry: a join with the table of requests would read all of it. */
export const FACTS = 'fact f CROSS JOIN LATERAL (SELECT (f.request).*) AS r, given';

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
