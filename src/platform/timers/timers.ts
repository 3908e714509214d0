import { Injectable } from '@nestjs/common';
import { WakeUps } from '../background/index.js';
import type { LastWork } from '../database/transactional.adapter.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import type { DueTimer, TimerRequest } from './timer.js';

/** Cancels the timer with the key, or all timers of the kind and subject if there is no key. */
interface Cancelling {
  cancel: { kind: string; subjectId: string; key?: string };
}
interface Setting {
  set: TimerRequest;
}
type Change = Setting | Cancelling;

/** Milliseconds until a timer whose subject was locked is tried again. */
const RETRY_MS = 1000;

/** Runs after all other work at the end of a transaction, because that work may set timers too. */
const LAST_OF_ALL = Infinity;

/** A timer that is set again keeps its row and is not deleted, so the DELETE and the INSERT never change the same row. */
const WRITE = `
  WITH told AS (
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $6::int[], $7::jsonb[])
                       AS told (id, kind, subject_id, key, due_at, target_version, payload)),
       cancelled AS (
         DELETE FROM timer USING unnest($8::text[], $9::uuid[], $10::text[]) AS over (kind, subject_id, key)
          WHERE timer.kind = over.kind AND timer.subject_id = over.subject_id
            AND (over.key IS NULL OR timer.key = over.key)
            AND NOT EXISTS (SELECT FROM told WHERE (told.kind, told.subject_id, told.key)
                                                 = (timer.kind, timer.subject_id, timer.key)))
  INSERT INTO timer (id, kind, subject_id, key, due_at, target_version, payload) SELECT * FROM told
  ON CONFLICT ON CONSTRAINT timer_once DO UPDATE
     SET due_at = excluded.due_at, target_version = excluded.target_version, payload = excluded.payload,
         attempts = 0, parked_at = NULL, failure = NULL`;

/** Sets and cancels timers in the act's transaction, at its end, with one statement for all of them. */
@Injectable()
export class Timers {
  private readonly write: LastWork<Change> = { rank: LAST_OF_ALL, do: (changes) => this.apply(changes) };

  constructor(
    private readonly database: Database,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Sets a timer. It replaces the timer of the same kind, subject and key. */
  schedule(timer: TimerRequest): Promise<void> {
    return this.scheduleAll([timer]);
  }

  scheduleAll(timers: readonly TimerRequest[]): Promise<void> {
    return this.change(timers.map((set) => ({ set })));
  }

  /** Cancels one timer, or all timers of this kind and subject if there is no key. */
  cancel(timer: { kind: string; subjectId: string; key?: string }): Promise<void> {
    return this.change([{ cancel: timer }]);
  }

  /** Cancels the timers of one kind for many subjects. */
  cancelAll(kind: string, subjectIds: readonly string[]): Promise<void> {
    return this.change(subjectIds.map((subjectId) => ({ cancel: { kind, subjectId } })));
  }

  /**
   * Fires each timer on its locked subject. `lock` returns null for a subject that an act has locked. The sweep does
   * not wait for that act, because the act may be waiting for a timer that the sweep has claimed.
   */
  async each<Subject>(
    batch: readonly DueTimer[],
    asOf: Date,
    lock: (subjectId: string) => Promise<Subject | null>,
    fire: (subject: Subject, timer: DueTimer) => Promise<void>,
  ): Promise<void> {
    for (const timer of batch) {
      const subject = await lock(timer.subjectId);
      if (subject === null) await this.retry([timer], asOf);
      else await fire(subject, timer);
    }
  }

  /** Timers of locked subjects are tried again later, when the act has decided if there is anything left to do. */
  retry(busy: readonly DueTimer[], asOf: Date): Promise<void> {
    const dueAt = new Date(asOf.getTime() + RETRY_MS);
    return this.scheduleAll(busy.map((timer) => ({ ...timer, dueAt })));
  }

  private async change(changes: Change[]): Promise<void> {
    if (changes.length > 0) await this.database.atTheEnd(this.write, changes);
  }

  private async apply(changes: readonly Change[]): Promise<void> {
    const { set, cancelled } = outcomeOf(changes);
    await this.database.query(WRITE, [
      set.map(() => newId()),
      set.map(({ kind }) => kind),
      set.map(({ subjectId }) => subjectId),
      set.map(({ key }) => key ?? ''),
      set.map(({ dueAt }) => dueAt),
      set.map(({ targetVersion }) => targetVersion ?? 0),
      set.map(({ payload }) => JSON.stringify(payload ?? {})),
      cancelled.map(({ kind }) => kind),
      cancelled.map(({ subjectId }) => subjectId),
      cancelled.map(({ key }) => key ?? null),
    ]);
    if (set.length > 0) this.tellOfTheFirst(set);
  }

  private tellOfTheFirst(set: readonly TimerRequest[]): void {
    const at = new Date(Math.min(...set.map(({ dueAt }) => dueAt.getTime())));
    this.database.afterCommit(() => this.wakeUps.tell({ kind: 'timer set', at }));
  }
}

/** If a timer is changed several times, the last change counts. */
function outcomeOf(changes: readonly Change[]): { set: TimerRequest[]; cancelled: Cancelling['cancel'][] } {
  const set = new Map<string, Map<string, TimerRequest>>();
  const cancelled: Cancelling['cancel'][] = [];
  for (const change of changes) {
    const { kind, subjectId, key } = 'set' in change ? change.set : change.cancel;
    const ofSubject = set.get(`${kind} ${subjectId}`) ?? new Map<string, TimerRequest>();
    set.set(`${kind} ${subjectId}`, ofSubject);
    if ('set' in change) ofSubject.set(key ?? '', change.set);
    else if (key === undefined) ofSubject.clear();
    else ofSubject.delete(key);
    if ('cancel' in change) cancelled.push(change.cancel);
  }
  return { set: [...set.values()].flatMap((timers) => [...timers.values()]), cancelled };
}
