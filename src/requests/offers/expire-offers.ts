import { toSeconds } from '../../platform/clock/clock.js';
import { TimerHandler, Timers, type DueTimer, type FiresTimers } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { BOTH_LEADS } from '../request-words.js';
import { OfferExpired } from '../requests.events.js';
import { DateNegotiations, OFFER_EXPIRY, type LoadedDateNegotiation } from './date-negotiations.js';
import { named } from './offer-events.js';

/** Expires offers that nobody answered in time. The earlier commitment stays in force, and both leads are notified. */
@TimerHandler(OFFER_EXPIRY)
export class ExpireOffers implements FiresTimers {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.requests.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (request) => this.expire(request, asOf));
  }

  private async expire(request: Request, asOf: Date): Promise<void> {
    const open = await this.negotiations.openOf(request.id);
    const deadline = open?.row.deadline ?? null;
    if (deadline !== null && deadline <= asOf) await this.end(request, open!, deadline);
  }

  /** The offer expired at the end of its time, however late the timer fires. */
  private async end(request: Request, open: LoadedDateNegotiation, occurredAt: Date): Promise<void> {
    await this.negotiations.move(open, { type: 'EXPIRE', at: toSeconds(occurredAt) });
    const expired = { ...named(open.offers.at(-1)!), roles: BOTH_LEADS };
    await this.requests.tell(request, OfferExpired, expired, { actor: null, occurredAt });
  }
}
