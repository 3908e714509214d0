import { Injectable } from '@nestjs/common';
import { toSeconds } from '../../platform/clock/clock.js';
import { DueTimer, FiresTimers, TimerHandler } from '../../platform/timers/index.js';
import { Moving, NEGOTIATION_EXPIRY } from '../moving.js';
import { NegotiationStore } from '../negotiation-store.js';

/** When its deadline passes, a negotiation moves by itself: it escalates, closes, or leaves in force what is. */
@Injectable()
@TimerHandler(NEGOTIATION_EXPIRY)
export class ExpireNegotiation implements FiresTimers {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly moving: Moving,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const { subjectId, targetVersion } of batch) {
      const held = await this.negotiations.lock(subjectId);
      // A move that came first has set a timer of its own.
      if (held === null || held.row.version !== targetVersion || held.row.deadline === null) continue;
      // A sweep that comes late moves late: an outage must not use up the days in which people may settle it.
      await this.moving.make(held, { type: 'EXPIRE', at: toSeconds(asOf) });
    }
  }
}
