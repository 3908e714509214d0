import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestResumed } from '../requests.events.js';
import { Holds } from './holds.js';

export const HOLD_END = 'request.hold_end';

/** Ends holds at their review date. The clock of the answer then runs again, also if nobody looked at the request. */
@TimerHandler(HOLD_END)
export class EndHolds implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly holds: Holds,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.requests.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (request) => this.end(request, asOf));
  }

  /** The hold ended at its review date, however late the timer fires. An extended hold has a later timer. */
  private async end(request: Request, asOf: Date): Promise<void> {
    if (request.state !== 'ON_HOLD_EXTERNAL') return;
    const { id: holdId, reviewAt: occurredAt } = (await this.holds.open(request.id))!;
    if (occurredAt > asOf) return;
    await this.holds.end(request.id, occurredAt);
    await this.requests.tell(request, RequestResumed, { holdId, automatic: true }, { actor: null, occurredAt });
  }
}
