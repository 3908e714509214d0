import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestResumed } from '../requests.events.js';
import { Holds } from './holds.js';

export const HOLD_END = 'request.hold_end';

/** The review date has come: the clock of the answer runs again, whether anybody looked or not. */
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

  /** However late this is noticed, the hold ended when it was to end; a second try comes with a later timer. */
  private async end(request: Request, asOf: Date): Promise<void> {
    if (request.state !== 'ON_HOLD_EXTERNAL') return;
    const { id: holdId, reviewAt: occurredAt } = (await this.holds.open(request.id))!;
    if (occurredAt > asOf) return;
    await this.holds.end(request.id, occurredAt);
    await this.requests.tell(request, RequestResumed, { holdId, automatic: true }, { actor: null, occurredAt });
  }
}
