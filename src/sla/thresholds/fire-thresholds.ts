import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { LockRequests } from '../../requests/index.js';
import { TellPassedThresholds } from './tell-passed-thresholds.js';
import { THRESHOLD_TIMER } from './thresholds.js';

/** Records the thresholds that the clocks of a batch of requests have passed. */
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
    // The act that has locked the request may move its clocks. The empty payload drops the foreseen thresholds, because
    // they may be wrong then.
    await this.timers.retry(
      busy.map((timer) => ({ ...timer, payload: {} })),
      asOf,
    );
  }
}
