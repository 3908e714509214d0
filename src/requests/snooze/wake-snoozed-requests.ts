import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { SnoozeEnded } from '../requests.events.js';
import { SNOOZE_END } from './snooze-request.js';

/**
 * Shows a request to its holder again when its snooze ends. It skips a request that was woken earlier, or was snoozed
 * for longer.
 */
@TimerHandler(SNOOZE_END)
export class WakeSnoozedRequests implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.requests.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (request) => this.wake(request, asOf));
  }

  private async wake(request: Request, asOf: Date): Promise<void> {
    const occurredAt = request.snoozedUntil;
    if (occurredAt === null || occurredAt > asOf) return;
    const audience = [request.holderDepartmentId];
    await this.requests.tell(request, SnoozeEnded, { automatic: true }, { actor: null, audience, occurredAt });
  }
}
