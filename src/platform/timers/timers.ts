import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { TimerRequest } from './timer.js';

/** Sets and clears timers, in the transaction of the act that wants them. */
@Injectable()
export class Timers {
  constructor(private readonly database: Database) {}

  schedule(timer: TimerRequest): Promise<void> {
    return this.scheduleAll([timer]);
  }

  /** Many in one statement; no two of the same kind, subject and key. */
  async scheduleAll(timers: readonly TimerRequest[]): Promise<void> {
    if (timers.length === 0) return;
    await this.database.query(
      `INSERT INTO timer (id, kind, subject_id, key, due_at, target_version, payload)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::int[], $7::jsonb[])
       ON CONFLICT ON CONSTRAINT timer_once DO UPDATE
          SET due_at = excluded.due_at, target_version = excluded.target_version, payload = excluded.payload,
              attempts = 0, parked_at = NULL, failure = NULL`,
      [
        timers.map(() => newId()),
        timers.map(({ kind }) => kind),
        timers.map(({ subjectId }) => subjectId),
        timers.map(({ key }) => key ?? ''),
        timers.map(({ dueAt }) => dueAt),
        timers.map(({ targetVersion }) => targetVersion ?? 0),
        timers.map(({ payload }) => JSON.stringify(payload ?? {})),
      ],
    );
  }

  /** Without a key, all timers of this kind and subject. */
  async cancel(timer: { kind: string; subjectId: string; key?: string }): Promise<void> {
    await this.database.query(
      'DELETE FROM timer WHERE kind = $1 AND subject_id = $2 AND ($3::text IS NULL OR key = $3)',
      [timer.kind, timer.subjectId, timer.key ?? null],
    );
  }

  /** Of one kind, for many subjects. */
  async cancelAll(kind: string, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.database.query('DELETE FROM timer WHERE kind = $1 AND subject_id = ANY ($2)', [kind, subjectIds]);
  }
}
