import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../../platform/timers/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../request.store.js';
import { RequestResumed } from '../../requests.events.js';
import { Holds } from '../holds.js';

export const HOLD_END = 'request.hold_end';
const RETRY_MS = 1000;

/** The review date has come: the clock of the answer runs again, whether anybody looked or not. */
@TimerHandler(HOLD_END)
export class EndHolds implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly holds: Holds,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const request = await this.requests.lockUnlessBusy(timer.subjectId);
      if (request === null) await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
      else if (request.state === 'ON_HOLD_EXTERNAL') await this.end(request);
    }
  }

  /** However late this is noticed, the hold ended when it was to end; a second try comes with a later timer. */
  private async end(request: Request): Promise<void> {
    const { id: holdId, reviewAt: occurredAt } = (await this.holds.open(request.id))!;
    await this.holds.end(request.id, occurredAt);
    await this.requests.tell(request, RequestResumed, { holdId, automatic: true }, { actor: null, occurredAt });
  }
}
