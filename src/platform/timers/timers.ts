import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { TimerRequest } from './timer.js';

/** Sets and clears timers, in the transaction of the act that wants them. */
@Injectable()
export class Timers {
  constructor(private readonly database: Database) {}

  async schedule(timer: TimerRequest): Promise<void> {
    await this.database.query(
      `INSERT INTO timer (id, kind, subject_id, key, due_at, target_version, payload)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT timer_once DO UPDATE
          SET due_at = excluded.due_at, target_version = excluded.target_version, payload = excluded.payload,
              attempts = 0, parked_at = NULL`,
      [
        newId(),
        timer.kind,
        timer.subjectId,
        timer.key ?? '',
        timer.dueAt,
        timer.targetVersion ?? 0,
        timer.payload ?? {},
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
}
