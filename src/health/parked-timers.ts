import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, Transactional } from '../platform/database/index.js';
import { EventLog } from '../platform/events/index.js';
import { Listing } from '../platform/http/listing.js';
import type { Page, PageQuery } from '../platform/http/pagination.js';
import { refuse } from './health.errors.js';
import { TimerRearmed } from './health.events.js';

/** A timer that failed so often that it now waits for a person. */
export interface ParkedTimer {
  id: string;
  kind: string;
  subjectId: string;
  key: string;
  attempts: number;
  parkedAt: Date;
  failure: string | null;
}

const LIST = 'parked-timers';

/** Lists parked timers for an administrator, who can rearm them once the cause is fixed. */
@Injectable()
export class ParkedTimers {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  /** By id, which is the order of creation. */
  async list(paging: PageQuery): Promise<Page<ParkedTimer>> {
    const listing = Listing.byKey(LIST, paging, 'uuid');
    const rows = await this.database.query<ParkedTimer>(
      `SELECT id, kind, subject_id AS "subjectId", key, attempts, parked_at AS "parkedAt", failure
         FROM timer
        WHERE parked_at IS NOT NULL AND ($1::uuid IS NULL OR id > $1)
        ORDER BY id
        LIMIT $2`,
      [listing.after, listing.most],
    );
    return listing.page(rows, (row) => row.id);
  }

  /** Makes the timer due now. Its handler finds out what still has to be done. Refuses with `timer.not_parked`. */
  @Transactional()
  async rearm(actor: Actor, id: string): Promise<void> {
    const [timer] = await this.database.query<{ kind: string; subjectId: string; key: string }>(
      `UPDATE timer SET attempts = 0, parked_at = NULL, due_at = $2
        WHERE id = $1 AND parked_at IS NOT NULL
       RETURNING kind, subject_id AS "subjectId", key`,
      [id, this.clock.now()],
    );
    if (timer === undefined) throw refuse('timer.not_parked');
    await this.log.record(TimerRearmed, {
      stream: { kind: 'timer', id },
      payload: timer,
      actorId: actor.userId,
      audience: [],
    });
  }
}
