import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { LockRequests } from '../../requests/index.js';
import { LateChanceProjection } from '../late-chance-projection.js';
import { LATENESS_TIMER } from '../look-timer.js';
import { TellLikelyLate } from '../tell-likely-late.js';

/** Computes the chances of late answers in batches: once a day, and when a chance grows past its next mark. */
@TimerHandler(LATENESS_TIMER)
export class LookAtLateChances implements FiresTimers {
  constructor(
    private readonly requests: LockRequests,
    private readonly projection: LateChanceProjection,
    private readonly tell: TellLikelyLate,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const held = await this.requests.unlessBusy([...new Set(batch.map(({ subjectId }) => subjectId))]);
    const ids = held.map(({ id }) => id);
    const reckoned = await this.projection.refresh(ids, asOf, true);
    await this.tell.execute(held, reckoned, asOf);
    await this.timers.retry(
      batch.filter(({ subjectId }) => !ids.includes(subjectId)),
      asOf,
    );
  }
}
