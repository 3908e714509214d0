import { OPEN } from '../../requests/index.js';
import { keysInSql, QUEUE_ORDERS } from './queue-sorts.js';

const keysOf = (entry: string): string => `(${keysInSql(QUEUE_ORDERS.cd3, entry)})`;

/**
 * For an entry `own`: the number of other entries before it in its queue, and the number of all others. Indexes count
 * all entries. The few that may not count are examined one by one and subtracted.
 * @param setApart SQL condition for the entries that do not count, among requests `r` that are restricted or were ever
 *   snoozed
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
