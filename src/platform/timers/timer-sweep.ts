import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork, type Occasion } from '../background/index.js';
import { Database } from '../database/database.js';
import { DueTimer } from './timer.js';
import { TimerHandlers } from './timer-handlers.js';

const BATCH = 500;
/** After this many failures a timer is parked for a person to look at. Otherwise it would fail for ever. */
const ATTEMPTS = 8;

interface TimerRow {
  id: string;
  kind: string;
  subject_id: string;
  key: string;
  due_at: Date;
  target_version: number;
  payload: object;
  until: Date | null;
}

/** $2: the kinds of timer that have a handler. */
const RETURNING = `
  RETURNING id, kind, subject_id, key, due_at, target_version, payload,
            (SELECT min(next.due_at) FROM timer AS next
              WHERE next.subject_id = timer.subject_id AND next.id <> timer.id
                AND next.parked_at IS NULL AND next.kind = ANY ($2)) AS until`;

/**
 * Fires due timers. A batch is claimed, applied and deleted in one transaction. If a worker dies, its claim ends with
 * its connection, and another worker applies the batch at once. Timers of one subject fire in order, also after an
 * outage and with several workers: the second is claimed only after the first has been committed.
 */
@Injectable()
@BackgroundWork()
export class TimerSweep implements DoesBackgroundWork {
  readonly isUrgent = true;
  private readonly logger = new Logger(TimerSweep.name);
  private isBurst = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: TimerHandlers,
  ) {}

  hears({ kind }: Occasion): boolean {
    return kind === 'timer set';
  }

  /**
   * Applies one batch per call, so that the next call uses the time of its own start. In a burst it applies two at
   * once, so that one computes while the database works for the other.
   */
  async work(asOf: Date): Promise<boolean> {
    const sizes = await Promise.all(Array.from({ length: this.isBurst ? 2 : 1 }, () => this.applyBatch(asOf)));
    this.isBurst = sizes.includes(BATCH);
    return sizes.some((size) => size > 0);
  }

  async nextAt(): Promise<Date | null> {
    const [next] = await this.database.query<{ due_at: Date | null }>(
      'SELECT min(due_at) AS due_at FROM timer WHERE parked_at IS NULL AND kind = ANY ($1)',
      [this.handlers.kinds],
    );
    return next!.due_at;
  }

  /** Fires all timers that are due at `asOf`, the earliest first. Returns how many timers fired. */
  async runDue(asOf: Date): Promise<number> {
    let fired = 0;
    for (;;) {
      const batch = await this.applyBatch(asOf);
      if (batch === 0) return fired;
      fired += batch;
    }
  }

  private async applyBatch(asOf: Date): Promise<number> {
    let claimed: DueTimer[] = [];
    try {
      return await this.database.inTransaction(async () => {
        claimed = await this.claim(asOf);
        for (const run of runsOfOneKind(claimed)) await this.handlers.of(run[0]!.kind).fire(run, asOf);
        return claimed.length;
      });
    } catch (error) {
      this.logger.warn(`A batch of ${claimed.length} timers failed and is tried one by one: ${String(error)}`);
      if (claimed.length === 0) throw error;
      for (const timer of claimed) await this.applyAlone(timer, asOf);
      return claimed.length;
    }
  }

  /**
   * Fires one timer of a failed batch by itself, in a savepoint, so that a timer that always fails does not block the
   * others; its failure is counted. The timer is read again, because it may have been set anew since the batch was
   * rolled back.
   */
  private applyAlone(timer: DueTimer, asOf: Date): Promise<void> {
    return this.database.inTransaction(async () => {
      const taken = await this.database.query<{ id: string }>(
        'SELECT id FROM timer WHERE id = $1 AND due_at <= $2 AND parked_at IS NULL FOR UPDATE SKIP LOCKED',
        [timer.id, asOf],
      );
      if (taken.length === 0) return;
      try {
        await this.database.nested(async () => {
          const [row] = await this.database.query<TimerRow>(`DELETE FROM timer WHERE id = $1 ${RETURNING}`, [
            timer.id,
            this.handlers.kinds,
          ]);
          await this.handlers.of(timer.kind).fire([toDueTimer(row!)], asOf);
        });
      } catch (error) {
        this.logger.error(`Timer ${timer.kind} of ${timer.subjectId} failed`, error);
        await this.postpone(timer, asOf, String(error));
      }
    });
  }

  private async postpone(timer: DueTimer, asOf: Date, failure: string): Promise<void> {
    await this.database.query(
      `UPDATE timer SET attempts = attempts + 1, due_at = $2::timestamptz + interval '30 seconds' * (2 ^ attempts),
              parked_at = CASE WHEN attempts + 1 >= ${ATTEMPTS} THEN $2::timestamptz END, failure = $3
        WHERE id = $1`,
      [timer.id, asOf, failure],
    );
  }

  /**
   * `ARRAY` runs its query once. A plain subselect could run again for every row and claim more than a batch. The
   * earliest timer of a subject is looked up for each row of the batch separately. A join would be planned badly while
   * the statistics still say that the table is empty, as before a sudden backlog: it would read the whole table for
   * each row.
   */
  private async claim(asOf: Date): Promise<DueTimer[]> {
    const rows = await this.database.query<TimerRow>(
      `DELETE FROM timer
        WHERE id = ANY (ARRAY(
              SELECT id
                FROM (SELECT id, subject_id, due_at
                        FROM timer
                       WHERE due_at <= $1 AND parked_at IS NULL AND kind = ANY ($2)
                       ORDER BY due_at, id
                       LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) AS due
               WHERE id = (SELECT first.id FROM timer AS first
                            WHERE first.subject_id = due.subject_id AND first.parked_at IS NULL AND first.kind = ANY ($2)
                            ORDER BY first.due_at, first.id LIMIT 1)))
       ${RETURNING}`,
      [asOf, this.handlers.kinds],
    );
    return rows.map(toDueTimer).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
  }
}

const toDueTimer = (row: TimerRow): DueTimer => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  key: row.key,
  dueAt: row.due_at,
  targetVersion: row.target_version,
  payload: row.payload,
  until: row.until,
});

/** Splits the timers into runs of one kind. The handler gets each run in one call; the order of due instants stays. */
function runsOfOneKind(timers: DueTimer[]): DueTimer[][] {
  const runs: DueTimer[][] = [];
  for (const timer of timers) {
    if (runs.at(-1)?.[0]?.kind === timer.kind) runs.at(-1)!.push(timer);
    else runs.push([timer]);
  }
  return runs;
}
