import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { OPEN } from '../requests/index.js';
import type { ReckonedEntry } from './reckoning/reckon-entries.js';

/**
 * Computing a place takes time, and an act on the request writes the entry itself meanwhile. So the entry is written
 * only where the request still has the version that was read, and where its row is not locked. Waiting for the lock
 * could deadlock: the other act may be waiting for the timer of this sweep.
 */
const WRITE = `
  WITH told AS (SELECT * FROM jsonb_populate_recordset(NULL::queue_entry, $1)),
       held AS (SELECT r.id, r.due_at, r.submitted_at, r.expedited_at
                  FROM request r JOIN told ON told.request_id = r.id AND told.request_version = r.version
                 WHERE r.state = ANY ($2)
                 ORDER BY r.id FOR NO KEY UPDATE OF r SKIP LOCKED)
  INSERT INTO queue_entry
         (request_id, department_id, lane, saved_per_hour, due_at, submitted_at, saved, currency, basis, verified,
          effort_minutes, effort_source, finish_now_at, finish_later_at, nominal, lines, request_version, reckoned_at)
  SELECT told.request_id, told.department_id, CASE WHEN held.expedited_at IS NULL THEN 1 ELSE 0 END,
         told.saved_per_hour, held.due_at, held.submitted_at, told.saved, told.currency, told.basis, told.verified,
         told.effort_minutes, told.effort_source, told.finish_now_at, told.finish_later_at, told.nominal, told.lines,
         told.request_version, told.reckoned_at
    FROM told JOIN held ON held.id = told.request_id
  ON CONFLICT ON CONSTRAINT queue_entry_pk DO UPDATE
     SET (department_id, lane, saved_per_hour, due_at, submitted_at, saved, currency, basis, verified, effort_minutes,
          effort_source, finish_now_at, finish_later_at, nominal, lines, request_version, reckoned_at)
       = (excluded.department_id, excluded.lane, excluded.saved_per_hour, excluded.due_at, excluded.submitted_at,
          excluded.saved, excluded.currency, excluded.basis, excluded.verified, excluded.effort_minutes,
          excluded.effort_source, excluded.finish_now_at, excluded.finish_later_at, excluded.nominal, excluded.lines,
          excluded.request_version, excluded.reckoned_at)
  RETURNING request_id AS "requestId"`;

/** Writes and removes the rows of the queues. */
@Injectable()
export class QueueEntries {
  constructor(private readonly database: Database) {}

  /** Returns the requests whose entry was written. The other requests are locked, or have changed since they were read. */
  async write(entries: readonly ReckonedEntry[]): Promise<Set<string>> {
    if (entries.length === 0) return new Set();
    const written = await this.database.query<{ requestId: string }>(WRITE, [JSON.stringify(entries.map(toRow)), OPEN]);
    return new Set(written.map(({ requestId }) => requestId));
  }

  /** Removes the entries of requests that are no longer open. */
  async removeEnded(requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await this.database.query(
      `DELETE FROM queue_entry USING request r
        WHERE r.id = queue_entry.request_id AND r.id = ANY ($1) AND r.state <> ALL ($2)`,
      [requestIds, OPEN],
    );
  }
}

const toRow = (entry: ReckonedEntry): object => ({
  request_id: entry.requestId,
  department_id: entry.departmentId,
  saved_per_hour: entry.savedPerHour.toString(),
  saved: entry.saved.toString(),
  currency: entry.currency,
  basis: entry.basis,
  verified: entry.verified,
  effort_minutes: entry.effortMinutes,
  effort_source: entry.effortSource,
  finish_now_at: entry.finishNowAt,
  finish_later_at: entry.finishLaterAt,
  nominal: entry.nominal,
  lines: entry.lines,
  request_version: entry.requestVersion,
  reckoned_at: entry.reckonedAt,
});
