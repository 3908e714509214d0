import { type ReaderSql, visibleRequestTo } from '../requests/index.js';

/** Streams about how the company is set up, which administrators look after. */
const CONFIGURATION = [
  'user',
  'department',
  'calendar',
  'service',
  'agreement',
  'timer',
  'service_account',
  'webhook_endpoint',
  'import',
];

/** Part of what both sides share of a request to which the reader was invited: no department's note. */
const sharedWithInvited = (reader: ReaderSql): string => `(
  event.stream_kind = 'request' AND event.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL'
  AND EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${reader.reader} = ANY (r.invited_ids)
                 AND r.requester_department_id = ANY (event.audience)))`;

/**
 * True of a row of `event` that the reader may see: what their departments are the audience of, what is shared
 * with whom was invited, everything for
 * executives, configuration for administrators; and of a request that does not exist for them nothing happened either.
 * The rights are SQL expressions, columns or parameters of the statement it becomes part of.
 */
export const visibleEventTo = (reader: ReaderSql & { admin: string }): string => `(
  (event.audience && CAST(${reader.own} AS uuid[])
   OR ${reader.executive}
   OR ${sharedWithInvited(reader)}
   OR (${reader.admin} AND event.stream_kind IN (${CONFIGURATION.map((kind) => `'${kind}'`).join(', ')})))
  AND (event.stream_kind <> 'request'
       OR EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${visibleRequestTo(reader)})))`;
