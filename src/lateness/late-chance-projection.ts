import { Injectable } from '@nestjs/common';
import { DAYS_BACK } from '../delay-cost/index.js';
import { Clock, toInstant, toSeconds } from '../platform/clock/clock.js';
import { DAY_MS } from '../platform/clock/durations.js';
import { batchesOf, Database, Transactional } from '../platform/database/index.js';
import { Timers, type TimerRequest } from '../platform/timers/index.js';
import { type NotedLateChance, NoteLateChances } from '../requests/index.js';
import { dayLookAt, nextMarkAt } from './foresee-lateness.js';
import { LATENESS_TIMER } from './look-timer.js';
import { mayBeTold } from './may-be-told.js';
import { ReckonLateChances, type ReckonedChance } from './reckon-late-chances.js';

/**
 * Stores the chances of late answers where lists read them, and sets a timer for each request for when its chance has
 * to be computed again. The number of statements does not depend on the number of requests.
 */
@Injectable()
export class LateChanceProjection {
  constructor(
    private readonly database: Database,
    private readonly reckon: ReckonLateChances,
    private readonly note: NoteLateChances,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the computed chances. Removes the chances of requests that wait for no answer any more.
   * @param tells true: the caller records the likely late ones itself, at once. False: their timers are due at once and
   *   do so.
   */
  @Transactional()
  async refresh(requestIds: readonly string[], now: Date, tells = false): Promise<ReckonedChance[]> {
    const reckoned = await this.reckon.of(requestIds, now);
    await this.note.note(reckoned.map((each) => lateChanceRowOf(each, now)));
    const open = new Set(reckoned.map(({ clock }) => clock.requestId));
    const over = requestIds.filter((id) => !open.has(id));
    await this.note.forget(over);
    await this.timers.cancelAll(LATENESS_TIMER, [...over, ...lateOnes(reckoned)]);
    await this.timers.scheduleAll(reckoned.flatMap((each) => lookAfter(each, now, tells) ?? []));
    return reckoned;
  }

  /** Deletes all chances and computes them again. Returns the number of requests. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.note.forgetAll();
    const open = await this.database.query<{ id: string }>(
      `SELECT request_id AS id FROM request_clock
        WHERE kind = 'RES' AND subject = '' AND state <> 'STOPPED' ORDER BY 1`,
    );
    for (const batch of batchesOf(open.map(({ id }) => id))) await this.refresh(batch, this.clock.now());
    return open.length;
  }
}

const lateOnes = (reckoned: readonly ReckonedChance[]): string[] =>
  reckoned.filter(({ lateness }) => lateness.standing === 'LATE').map(({ clock }) => clock.requestId);

/** Null for a request that is late, because time does not change its chance any more. */
function lookAfter(reckoned: ReckonedChance, now: Date, tells: boolean): TimerRequest | null {
  const { clock, used, lateness, stairs, calendar } = reckoned;
  if (lateness.standing === 'LATE') return null;
  const { requestId: subjectId, targetVersion } = clock;
  const look = (dueAt: Date): TimerRequest => ({ kind: LATENESS_TIMER, subjectId, dueAt, targetVersion });
  if (!tells && mayBeTold(reckoned)) return look(now);
  const second = toSeconds(now);
  const mark = nextMarkAt(clock, used, lateness, stairs, calendar, second);
  return look(toInstant(Math.min(mark ?? Infinity, dayLookAt(subjectId, second))));
}

/** The part of a computed chance that is stored. */
export function lateChanceRowOf({ clock, used, lateness, history }: ReckonedChance, now: Date): NotedLateChance {
  const isLate = lateness.standing === 'LATE';
  const { population, madeAt, curve } = history;
  return {
    requestId: clock.requestId,
    departmentId: clock.holderId,
    ...lateness,
    population: isLate ? null : population,
    observations: isLate ? null : curve.observations,
    answered: isLate ? null : curve.ended,
    historyFrom: isLate ? null : new Date(madeAt.getTime() - DAYS_BACK * DAY_MS),
    historyTo: isLate ? null : madeAt,
    ageSeconds: used.age,
    targetSeconds: isLate ? null : used.target,
    submittedAt: clock.submittedAt,
    asOf: now,
  };
}
