import { type ReaderSql, visibleRequestTo } from '../requests/index.js';

/** Streams about how the company is set up, which administrators look after. */
const CONFIGURATION = ['user', 'department', 'calendar', 'service', 'agreement', 'timer'];

/**
 * True of a row of `event` that the reader may see: what their departments are the audience of, everything for
 * executives, configuration for administrators; and of a request that does not exist for them nothing happened either.
 * The rights are SQL expressions, columns or parameters of the statement it becomes part of.
 */
export const visibleEventTo = (reader: ReaderSql & { admin: string }): string => `(
  (event.audience && CAST(${reader.own} AS uuid[])
   OR ${reader.executive}
   OR (${reader.admin} AND event.stream_kind IN (${CONFIGURATION.map((kind) => `'${kind}'`).join(', ')})))
  AND (event.stream_kind <> 'request'
       OR EXISTS (SELECT 1 FROM request r WHERE r.id = event.stream_id AND ${visibleRequestTo(reader)})))`;
