import type pg from 'pg';

/**
 * The tables in which a story has rows, each with the condition for the rows of the requests `$1` and the orders `$2`.
 * The search index and the queues are not here, because the product itself computes them again.
 */
export const STORY_TABLES: Record<string, string> = {
  request: 'id = ANY ($1)',
  ...Object.fromEntries(
    `request_text message question hold transfer work_log contact date_negotiation offer expedite date_escalation
     invitation escalation request_terms request_clock request_time told_threshold told_likely_late late_chance
     late_prediction miss_explanation feedback_round rating thanks follow_up`
      .split(/\s+/)
      .map((table) => [table, 'request_id = ANY ($1)']),
  ),
  hold_extension: 'hold_id IN (SELECT id FROM hold WHERE request_id = ANY ($1))',
  date_escalation_sight: 'escalation_id IN (SELECT id FROM date_escalation WHERE request_id = ANY ($1))',
  offer_consequence: 'offer_id IN (SELECT id FROM offer WHERE request_id = ANY ($1))',
  offer_price: 'offer_id IN (SELECT id FROM offer WHERE request_id = ANY ($1))',
  customer_order: 'id = ANY ($2)',
  order_link: 'order_id = ANY ($2)',
  order_promise: 'order_id = ANY ($2)',
  frozen_cost: 'order_id = ANY ($2)',
  ...Object.fromEntries(
    ['frozen_cost_leaf', 'frozen_cost_party', 'frozen_cost_second_leaf'].map((table) => [
      table,
      'frozen_cost_id IN (SELECT id FROM frozen_cost WHERE order_id = ANY ($2))',
    ]),
  ),
  timer: `subject_id = ANY (($1::uuid[] || $2::uuid[])) AND kind <> 'queue.look'`,
  // Notices that still wait for a collected letter depend on timers of people, so they are left out.
  notice: 'event_id IN (SELECT id FROM event WHERE stream_id = ANY (($1::uuid[] || $2::uuid[]))) AND digest IS NULL',
};

const MADE_BY_THE_PRODUCT = ['request_search', 'queue_entry'];
/** Tables in which the stories have no rows. Once the product writes to one of them, a story must cover it. */
const UNTOLD = [
  ...['incident', 'incident_cause', 'incident_line', 'incident_waiver', 'order_dispute', 'attachment'],
  ...['article', 'article_citation', 'deflection', 'backtest_request', 'imported_request'],
  ...['request_seen', 'request_presence'],
];

/** Refuses a schema with a table about requests or orders that no story fills. */
export async function examineTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
      WHERE contype = 'f' AND confrelid = ANY ($1::regclass[])`,
    [['request', 'request_text', 'customer_order', 'offer', 'hold', 'message', 'frozen_cost']],
  );
  const known = new Set([...Object.keys(STORY_TABLES), ...MADE_BY_THE_PRODUCT, ...UNTOLD]);
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`Say in seed/rows.ts what becomes of ${unknown.join(', ')}.`);
}

export async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity <> 'a' AND attgenerated = ''
      ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Rows as lines for COPY. */
export async function linesOf(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  requests: readonly string[],
  orders: readonly string[],
): Promise<string[]> {
  const texts = columns.map((name) => `"${name}"::text`).join(', ');
  const { rows } = await client.query<(string | null)[]>({
    text: `SELECT ${texts} FROM ${table} WHERE ${STORY_TABLES[table]!} AND cardinality($1::uuid[] || $2::uuid[]) > 0`,
    values: [requests, orders],
    rowMode: 'array',
  });
  return rows.map((row) => row.map(field).join('\t'));
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

export const field = (value: string | null): string =>
  value === null ? '\\N' : value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character]!);
