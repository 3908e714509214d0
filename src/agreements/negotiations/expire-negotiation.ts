import { Injectable } from '@nestjs/common';
import { toSeconds } from '../../platform/clock/clock.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { Moving, NEGOTIATION_EXPIRY } from './moving.js';
import { NegotiationStore } from './negotiation-store.js';

const RETRY_MS = 1000;

/** When its deadline passes, a negotiation moves by itself: it escalates, closes, or leaves in force what is. */
@Injectable()
@TimerHandler(NEGOTIATION_EXPIRY)
export class ExpireNegotiation implements FiresTimers {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly moving: Moving,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const held = await this.negotiations.lockUnlessBusy(timer.subjectId);
      if (held === null) {
        await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
        continue;
      }
      // A move that came first has set a timer of its own.
      if (held.row.version !== timer.targetVersion || held.row.deadline === null) continue;
      // A sweep that comes late moves late: an outage must not use up the days in which people may settle it.
      await this.moving.make(held, { type: 'EXPIRE', at: toSeconds(asOf) });
    }
  }
}
