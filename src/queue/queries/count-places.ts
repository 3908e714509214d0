import { OPEN } from '../../requests/index.js';

/** The keys of `QUEUE_ORDERS.cd3`, as they stand in their index. */
const keysOf = (entry: string): string =>
  `(${entry}.lane, -${entry}.saved_per_hour, coalesce(${entry}.due_at, 'infinity'), ${entry}.submitted_at, ${entry}.request_id)`;

/**
 * For an entry `own`: how many others stand before it in its queue, and how many there are. Indexes count all of them;
 * the few that may not count are looked at and taken off again.
 * @param setApart which of them do not count, of requests `r` that are restricted or were ever put aside
 */
export const othersInQueue = (setApart: string): string => `(
  SELECT (SELECT count(*) FROM queue_entry q
           WHERE q.department_id = own.department_id AND ${keysOf('q')} < ${keysOf('own')}) - apart.before AS before,
         (SELECT count(*) FROM queue_entry q WHERE q.department_id = own.department_id) - 1 - apart.all AS all
    FROM (SELECT count(*) AS all, count(*) FILTER (WHERE ${keysOf('q')} < ${keysOf('own')}) AS before
            FROM request r
            JOIN queue_entry q ON q.request_id = r.id
           WHERE r.holder_department_id = own.department_id AND r.id <> own.request_id
             AND (r.restricted OR r.snoozed_until IS NOT NULL) AND r.state IN (${OPEN.map((state) => `'${state}'`).join(', ')})
             AND (${setApart})) AS apart)`;
