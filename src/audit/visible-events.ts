import type { Actor } from '../platform/auth/index.js';
import { literals } from '../platform/database/index.js';
import { type ReaderSql, visibleRequestTo } from '../requests/index.js';

/** Kinds of streams about the setup of the company, which administrators may see. */
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

const OF_CONFIGURATION = `event.stream_kind IN (${literals(CONFIGURATION)})`;

/** Events of a request to which the reader was invited, as far as both sides share them. Internal notes are left out. */
const sharedWithInvited = ({ reader }: ReaderSql): string => `
  event.stream_kind = 'request' AND event.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL'
  AND EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND r.invited_ids @> ARRAY[${reader}]
                 AND r.requester_department_id = ANY (event.audience))`;

/**
 * Hides the events of a request that the reader may not see. OFFSET 0 makes the planner check each event by itself.
 * Otherwise, because it ignores the limit of the page, it would first read all requests.
 */
const isOfAVisibleRequest = (reader: ReaderSql): string => `(event.stream_kind <> 'request'
  OR EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${visibleRequestTo(reader)} OFFSET 0))`;

/**
 * True for a row of `event` that the reader may see: the audience includes a department of the reader, or both sides
 * share it with the invited reader. Executives see everything, administrators see configuration. The rights are SQL
 * expressions: columns or parameters of the surrounding statement.
 */
export const visibleEventTo = (reader: ReaderSql & { admin: string }): string => `(
  (event.audience && CAST(${reader.own} AS uuid[])
   OR ${reader.executive}
   OR ${sharedWithInvited(reader)}
   OR ${reader.admin} AND ${OF_CONFIGURATION})
  AND ${isOfAVisibleRequest(reader)})`;

/**
 * Like `visibleEventTo`, for one reader who searches the whole history. Each alternative begins with a condition that
 * has an index, so that a reader who sees few events does not scan the others.
 */
export const visibleEventOf = (actor: Actor, reader: ReaderSql): string => {
  if (actor.executive) return isOfAVisibleRequest(reader);
  const invited = `SELECT r.id FROM request r WHERE r.invited_ids @> ARRAY[${reader.reader}] AND r.invited_ids <> '{}'`;
  return `(
  (event.audience && CAST(${reader.own} AS uuid[])
   OR event.stream_id = ANY (ARRAY(${invited})) AND ${sharedWithInvited(reader)}
   ${actor.admin ? `OR ${OF_CONFIGURATION}` : ''})
  AND ${isOfAVisibleRequest(reader)})`;
};
