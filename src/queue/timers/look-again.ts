import { TimerHandler, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { RefreshQueue } from '../acts/refresh-queue.js';
import { LOOK_TIMER } from '../look-timer.js';

/**
 * The clock has passed a step of a profile, or the end of an order's day, or something happened to another request that
 * the same order waits for: places move though nobody touched the request.
 */
@TimerHandler(LOOK_TIMER)
export class LookAgain implements FiresTimers {
  constructor(private readonly refresh: RefreshQueue) {}

  fire(batch: DueTimer[]): Promise<void> {
    return this.refresh.execute(batch.map(({ subjectId }) => subjectId));
  }
}
