import { Injectable } from '@nestjs/common';
import { toSeconds } from '../../platform/clock/clock.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { Moving, NEGOTIATION_EXPIRY } from './moving.js';
import { NegotiationStore, type LoadedNegotiation } from './negotiation-store.js';

/**
 * Moves a negotiation when its deadline has passed: it expires, escalates, or ends with the version in force or the
 * defaults.
 */
@Injectable()
@TimerHandler(NEGOTIATION_EXPIRY)
export class ExpireNegotiation implements FiresTimers {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly moving: Moving,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.negotiations.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (negotiation, timer) => this.expire(negotiation, timer, asOf));
  }

  private async expire(negotiation: LoadedNegotiation, { targetVersion }: DueTimer, asOf: Date): Promise<void> {
    // An earlier move has set a timer of its own.
    if (negotiation.row.version !== targetVersion || negotiation.row.deadline === null) return;
    // A late sweep moves the negotiation at its own time, so that an outage does not use up the days for a settlement.
    await this.moving.make(negotiation, { type: 'EXPIRE', at: toSeconds(asOf) });
  }
}
