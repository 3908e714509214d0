import { TimerHandler, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { RefreshQueue } from '../acts/refresh-queue.js';
import { QUEUE_TIMER } from '../look-timer.js';

/**
 * Computes a place again that may have changed without an event on the request. A profile has taken its next step, the
 * day of an order has ended, or something happened to another request that the same order waits for.
 */
@TimerHandler(QUEUE_TIMER)
export class LookAgain implements FiresTimers {
  constructor(private readonly refresh: RefreshQueue) {}

  fire(batch: DueTimer[]): Promise<void> {
    return this.refresh.execute(batch.map(({ subjectId }) => subjectId));
  }
}
