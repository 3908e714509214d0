import type pg from 'pg';

/** The departments of most copies: `asking` raises four of ten, `busy` holds four of ten, `quiet` one of twenty. */
export interface Parts {
  asking: string;
  busy: string;
  quiet: string;
}

/**
 * Copies the requests of a small world with their rows, until the planner sees large tables. The latest tenth is open,
 * as in a company that answers its requests. The copies are only for reading, because they have no events.
 */
export async function copyRequests(client: pg.Client, count: number, { asking, busy, quiet }: Parts): Promise<void> {
  await client.query("SET session_replication_role = 'replica'");
  await client.query(COPIES);
  await client.query(OTHERS);
  await client.query(ASSIGN, [count, asking, busy, quiet]);
  await client.query(REQUESTS);
  for (const table of OF_A_REQUEST) await client.query(copiesOf(table));
  await client.query(ORDERS);
  await client.query(EVENTS);
  // VACUUM is needed too: a new full-text index keeps recent entries in a pending list, which every search reads.
  await client.query('VACUUM ANALYZE');
}

const COPIES = `
  CREATE TEMP TABLE copy (n integer, base_id uuid, id uuid, is_open boolean, requester_id uuid, holder_id uuid)`;

/** Departments without people, and people without a department. */
const OTHERS = `
  INSERT INTO department
  SELECT copied.*
    FROM (VALUES ('asking', 17), ('holding', 19)) AS part (name, count)
   CROSS JOIN LATERAL generate_series(0, part.count - 1) AS n
   CROSS JOIN (SELECT to_jsonb(department) AS row FROM department ORDER BY id LIMIT 1) AS base
   CROSS JOIN LATERAL jsonb_populate_record(NULL::department, base.row || jsonb_build_object(
         'id', md5(part.name || n)::uuid, 'code', upper(left(part.name, 1)) || chr(65 + n), 'name', part.name || n)) AS copied;

  INSERT INTO user_account
  SELECT copied.*
    FROM generate_series(0, 96) AS n
   CROSS JOIN (SELECT to_jsonb(user_account) AS row FROM user_account ORDER BY id LIMIT 1) AS base
   CROSS JOIN LATERAL jsonb_populate_record(NULL::user_account, base.row || jsonb_build_object(
         'id', md5('person' || n)::uuid, 'email', 'person' || n || '@meridian.example', 'name', 'Person ' || n)) AS copied`;

const ASSIGN = `
  INSERT INTO copy
  SELECT n, base.id, md5('copy' || n)::uuid, n % 10 = 0,
         CASE WHEN n % 5 < 2 THEN $2::uuid ELSE md5('asking' || n % 17)::uuid END,
         CASE WHEN n % 19 = 3 THEN $4::uuid WHEN n % 7 < 3 THEN $3::uuid ELSE md5('holding' || n % 19)::uuid END
    FROM generate_series(1, $1::integer) AS n
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS of FROM request WHERE number IS NOT NULL)
           AS base ON base.place = 1 + n % base.of`;

/** Requests are an hour apart. The last ones are open. */
const REQUESTS = `
  INSERT INTO request
  SELECT copied.*
    FROM copy
    JOIN request AS base ON base.id = copy.base_id
   CROSS JOIN LATERAL (SELECT base.submitted_at - interval '1 hour' * (copy.n + CASE WHEN is_open THEN 0 ELSE 2000 END) AS at) sent
   CROSS JOIN LATERAL jsonb_populate_record(base, jsonb_build_object(
         'id', copy.id, 'number', 'ENG-' || 100000 + copy.n,
         'requester_department_id', requester_id, 'provider_department_id', holder_id, 'holder_department_id', holder_id,
         'state', CASE WHEN is_open THEN 'IN_PROGRESS' WHEN copy.n % 100 = 1 THEN 'RESOLVED' ELSE 'CLOSED' END,
         'ball', CASE WHEN is_open THEN 'PROVIDER' WHEN copy.n % 100 = 1 THEN 'REQUESTER' ELSE 'NOBODY' END,
         'assignee_id', CASE WHEN copy.n % 11 = 0 THEN base.assignee_id END,
         'raised_by_id', CASE WHEN copy.n % 11 = 0 THEN base.raised_by_id ELSE md5('person' || copy.n % 97)::uuid END,
         'on_behalf_of_id', NULL, 'invited_ids', CASE WHEN copy.n % 499 = 0 THEN base.invited_ids ELSE '{}' END,
         'breached_at', CASE WHEN copy.n % 3 = 0 THEN sent.at + interval '3 days' END,
         'created_at', sent.at, 'submitted_at', sent.at, 'due_at', sent.at + interval '2 days',
         'updated_at', sent.at + interval '3 days')) AS copied`;

const OF_A_REQUEST = [
  ...['request_text', 'request_search', 'request_terms', 'request_clock', 'message'],
  ...['queue_entry', 'late_chance'],
];
const OF_OPEN_REQUESTS = ['queue_entry', 'late_chance'];

/** Only open requests are in a queue and may be answered late. One in ten has no known chance. */
const copiesOf = (table: string): string => `
  INSERT INTO ${table}
  SELECT copied.*
    FROM copy
    JOIN request ON request.id = copy.id
    JOIN ${table} AS base ON base.request_id = copy.base_id
   CROSS JOIN LATERAL jsonb_populate_record(base, jsonb_build_object(
         'id', md5(concat(to_jsonb(base) ->> 'id', copy.n))::uuid, 'request_id', copy.id,
         'department_id', copy.holder_id, 'submitted_at', request.submitted_at, 'due_at', request.due_at,
         'basis_points', CASE WHEN copy.n % 100 > 0 THEN copy.n * 37 % 10000 END,
         'standing', CASE WHEN copy.n % 100 > 0 THEN 'FORESEEN' ELSE 'UNKNOWN' END,
         'unknown_because', CASE WHEN copy.n % 100 > 0 THEN NULL ELSE 'TOO_FEW_ANSWERED' END)) AS copied
   ${OF_OPEN_REQUESTS.includes(table) ? 'WHERE copy.is_open' : ''}`;

/** One order for every fifth request. */
const ORDERS = `
  WITH ordered AS (
    INSERT INTO customer_order
    SELECT copied.*
      FROM copy
     CROSS JOIN (SELECT to_jsonb(customer_order) AS row FROM customer_order ORDER BY id LIMIT 1) AS base
     CROSS JOIN LATERAL jsonb_populate_record(NULL::customer_order, base.row || jsonb_build_object(
           'id', md5('order' || copy.n)::uuid, 'reference', 'SO-' || 100000 + copy.n,
           'owner_department_id', copy.requester_id)) AS copied
     WHERE copy.n % 5 = 0)
  INSERT INTO order_link (id, order_id, request_id, blocks, blocked_from, linked_by_id, linked_at)
  SELECT md5('link' || copy.n)::uuid, md5('order' || copy.n)::uuid, copy.id, true, request.submitted_at,
         request.raised_by_id, request.submitted_at
    FROM copy JOIN request ON request.id = copy.id
   WHERE copy.n % 5 = 0`;

const EVENTS = `
  INSERT INTO event OVERRIDING SYSTEM VALUE
  SELECT copied.*
    FROM (SELECT copy.*, base.id AS event_id, last.position + row_number() OVER (ORDER BY copy.n DESC, base.sequence) AS position
            FROM copy
            JOIN event AS base ON base.stream_id = copy.base_id
           CROSS JOIN (SELECT max(position) AS position FROM event) AS last) AS copy
    JOIN event AS base ON base.id = copy.event_id
   CROSS JOIN LATERAL jsonb_populate_record(base, jsonb_build_object(
         'id', md5(concat(base.id, copy.n))::uuid, 'arrival', copy.position, 'position', copy.position,
         'stream_id', copy.id, 'audience', ARRAY[copy.requester_id, copy.holder_id])) AS copied`;
