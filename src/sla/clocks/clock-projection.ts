import type { ClockReading } from '@lockstep/sla-clock';
import { Injectable } from '@nestjs/common';
import { toInstantOrNull } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { NoteDue, type Due } from '../../requests/index.js';
import { clockRow } from './clock-rows.js';
import { foreseeThresholds, thresholdTimer } from '../thresholds/foreseen-thresholds.js';
import type { RequestHistory } from '../history/request-history.js';
import { type PendingThreshold, pendingThresholds, THRESHOLD_TIMER } from '../thresholds/thresholds.js';

/** The clocks of a request, computed as of the recording of the last event that concerns them. */
export interface ReadHistory {
  history: RequestHistory;
  readings: ClockReading[];
  /** Thresholds that are not recorded yet. */
  pending: PendingThreshold[];
}

/** The clocks as they stand after the last event. */
export function standing(history: RequestHistory): ReadHistory {
  const readings = history.readings(history.lastRecordedAt);
  return { history, readings, pending: pendingThresholds(history, readings) };
}

/**
 * Writes the clocks of requests for their readers: the rows, the due instants that sort lists, and one timer per
 * request for its next threshold that is not recorded yet. A few statements write any number of requests.
 */
@Injectable()
export class ClockProjection {
  constructor(
    private readonly database: Database,
    private readonly noteDue: NoteDue,
    private readonly timers: Timers,
  ) {}

  async write(read: readonly ReadHistory[]): Promise<void> {
    if (read.length === 0) return;
    await this.writeRows(read);
    await this.noteDue.execute(read.map(resolutionOf));
    await this.setTimers(read);
  }

  /**
   * Like `write`, after acts that change neither hours nor terms nor recorded thresholds. A request without a changed
   * row keeps its due instant and its timer.
   */
  async writeMoved(read: readonly ReadHistory[]): Promise<void> {
    if (read.length === 0) return;
    const moved = await this.writeRows(read);
    const readMoved = read.filter(({ history }) => moved.has(history.requestId));
    await this.noteDue.execute(readMoved.map(resolutionOf));
    await this.setTimers(readMoved);
  }

  /** Writes only the rows that changed. Returns the ids of the requests that have a changed row. */
  private async writeRows(read: readonly ReadHistory[]): Promise<Set<string>> {
    const rows = read.flatMap(({ history, readings }) =>
      readings.map((reading) => clockRow(history.requestId, reading)),
    );
    const moved = await this.database.query<{ id: string }>(
      `WITH reading AS (SELECT * FROM jsonb_populate_recordset(NULL::request_clock, $1)),
            gone AS (DELETE FROM request_clock AS clock
                      WHERE request_id = ANY ($2)
                        AND NOT EXISTS (SELECT FROM reading
                                         WHERE (reading.request_id, reading.kind, reading.subject)
                                             = (clock.request_id, clock.kind, clock.subject))
                      RETURNING request_id),
            kept AS (INSERT INTO request_clock SELECT * FROM reading
                     ON CONFLICT ON CONSTRAINT request_clock_pk DO UPDATE
                        SET department_id = excluded.department_id, state = excluded.state,
                            target_seconds = excluded.target_seconds, target_version = excluded.target_version,
                            elapsed_seconds = excluded.elapsed_seconds, running_since = excluded.running_since,
                            started_at = excluded.started_at, stopped_at = excluded.stopped_at,
                            due_at = excluded.due_at, breach_at = excluded.breach_at,
                            breached_at = excluded.breached_at, result = excluded.result
                      WHERE request_clock IS DISTINCT FROM excluded
                      RETURNING request_id)
       SELECT request_id AS id FROM gone UNION SELECT request_id FROM kept`,
      [JSON.stringify(rows), read.map(({ history }) => history.requestId)],
    );
    return new Set(moved.map(({ id }) => id));
  }

  private async setTimers(read: readonly ReadHistory[]): Promise<void> {
    const live = read.filter(({ history }) => !history.isPast);
    await this.timers.scheduleAll(
      live.flatMap(
        ({ history, readings, pending }) =>
          thresholdTimer(history.requestId, foreseeThresholds(pending, readings)) ?? [],
      ),
    );
    const done = live.filter(({ pending }) => pending.length === 0).map(({ history }) => history.requestId);
    await this.timers.cancelAll(THRESHOLD_TIMER, done);
  }
}

function resolutionOf({ history, readings }: ReadHistory): Due {
  const resolution = readings.find((reading) => reading.kind === 'RES')!;
  return {
    requestId: history.requestId,
    dueAt: toInstantOrNull(resolution.dueAt),
    breachAt: toInstantOrNull(resolution.breachAt),
    breachedAt: toInstantOrNull(resolution.breachedAt),
    replyTargetSeconds: history.terms!.payload.replySeconds,
    reopenWindowWorkingDays: history.terms!.payload.reopenWindowWorkingDays,
  };
}
