import { Database } from '../../platform/database/index.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { TellPassedThresholds } from '../acts/tell-passed-thresholds.js';
import { THRESHOLD_TIMER } from '../thresholds.js';

/** Looks at the clocks of a request when one of them should have passed a threshold. */
@TimerHandler(THRESHOLD_TIMER)
export class FireThresholds implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly tellPassedThresholds: TellPassedThresholds,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const locked = await this.lock([...new Set(batch.map((timer) => timer.subjectId))]);
    for (const requestId of locked) await this.tellPassedThresholds.execute(requestId, asOf);
    for (const timer of batch.filter(({ subjectId }) => !locked.includes(subjectId))) {
      await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + 1000) });
    }
  }

  /**
   * Passes over requests somebody is working on: they may be waiting for the timers that this sweep has claimed, and
   * waiting for them in turn would never end.
   */
  private async lock(requestIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM request WHERE id = ANY ($1) FOR UPDATE SKIP LOCKED',
      [requestIds],
    );
    return rows.map((row) => row.id);
  }
}
