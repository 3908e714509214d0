import type { Actor } from '../platform/auth/index.js';
import { literals } from '../platform/database/index.js';
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

const OF_CONFIGURATION = `event.stream_kind IN (${literals(CONFIGURATION)})`;

/** Part of what both sides share of a request to which the reader was invited: no department's note. */
const sharedWithInvited = ({ reader }: ReaderSql): string => `
  event.stream_kind = 'request' AND event.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL'
  AND EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND r.invited_ids @> ARRAY[${reader}]
                 AND r.requester_department_id = ANY (event.audience))`;

/**
 * Hides the events of a request that the reader may not see. Each event is checked by itself: a planner that does not
 * reckon with the end of a page would first read all requests.
 */
const isOfAVisibleRequest = (reader: ReaderSql): string => `(event.stream_kind <> 'request'
  OR EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${visibleRequestTo(reader)} OFFSET 0))`;

/**
 * True of a row of `event` that the reader may see: what their departments are the audience of, what is shared
 * with whom was invited, everything for executives, configuration for administrators.
 * The rights are SQL expressions, columns or parameters of the statement it becomes part of.
 */
export const visibleEventTo = (reader: ReaderSql & { admin: string }): string => `(
  (event.audience && CAST(${reader.own} AS uuid[])
   OR ${reader.executive}
   OR ${sharedWithInvited(reader)}
   OR ${reader.admin} AND ${OF_CONFIGURATION})
  AND ${isOfAVisibleRequest(reader)})`;

/**
 * The same for one reader who looks for their events in all of history: each alternative begins with a condition that has
 * an index, so that somebody who sees little does not read the rest to find it.
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
