import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import { LockRequests } from '../../requests/index.js';
import { MoveClocksWithHours } from './acts/move-clocks-with-hours.js';
import { TellOfMovedDates } from './acts/tell-of-moved-dates.js';
import { HOURS_TIMER, type HoursChange } from './hours-change.js';

/** Computes the clocks of requests again after their working hours have changed, in the order of the changes. */
@TimerHandler(HOURS_TIMER)
export class MoveClocks implements FiresTimers {
  constructor(
    private readonly requests: LockRequests,
    private readonly timers: Timers,
    private readonly tellOfMovedDates: TellOfMovedDates,
    private readonly moveClocks: MoveClocksWithHours,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const held = await this.requests.unlessBusy([...new Set(batch.map((timer) => timer.subjectId))]);
    const locked = new Set(held.map(({ id }) => id));
    const [ready, busy] = [true, false].map((is) => batch.filter(({ subjectId }) => locked.has(subjectId) === is));
    for (const { subjectId, key: changeId, payload } of ready!) {
      const change = payload as HoursChange;
      if (change.closureId === null) await this.tellOfMovedDates.execute(subjectId, changeId, change.actorId);
      await this.moveClocks.execute(subjectId, change);
    }
    await this.timers.retry(busy!, asOf);
  }
}
