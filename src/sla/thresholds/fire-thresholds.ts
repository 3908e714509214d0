import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { LockRequests } from '../../requests/index.js';
import { TellPassedThresholds } from './tell-passed-thresholds.js';
import { THRESHOLD_TIMER } from './thresholds.js';

const RETRY_MS = 1000;

/** Looks at the clocks of requests when one of them should have passed a threshold: a batch in one go. */
@TimerHandler(THRESHOLD_TIMER)
export class FireThresholds implements FiresTimers {
  constructor(
    private readonly requests: LockRequests,
    private readonly timers: Timers,
    private readonly tellPassedThresholds: TellPassedThresholds,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const held = await this.requests.unlessBusy([...new Set(batch.map((timer) => timer.subjectId))]);
    const timers = new Map(batch.map((timer) => [timer.subjectId, timer]));
    await this.tellPassedThresholds.execute(held.map((request) => ({ request, timer: timers.get(request.id)! })));
    const done = new Set(held.map(({ id }) => id));
    const busy = batch.filter(({ subjectId }) => !done.has(subjectId));
    const dueAt = new Date(asOf.getTime() + RETRY_MS);
    // The act that holds the request may be about to cancel the timer: what it had foreseen may not hold any more.
    await this.timers.scheduleAll(busy.map((timer) => ({ ...timer, dueAt, payload: {} })));
  }
}
