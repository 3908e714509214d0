import { toSeconds } from '../../../platform/clock/clock.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { ReadOpenMatters } from '../../ending/open-matters.js';
import { ENDING_EVENTS } from '../../request.state.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferLapsed, OfferRestored, RequestParted, TransferAccepted } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { named } from '../offer-events.js';

/**
 * Lets the open offer lapse when its request ends or moves to a new holder. An ended request needs no date, and a new
 * holder promises for itself. Runs inside the transaction, so that nobody accepts a date of a request that has ended. A
 * parting reopens an offer that lapsed with the merge. If its time has passed meanwhile, its timer expires it at
 * once.
 */
@InTransactionListener('requests')
export class LapseOpenOffer {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
  ) {}

  @Listens(...ENDING_EVENTS, TransferAccepted)
  async onEnd(event: StoredEvent): Promise<void> {
    if (!(await this.openMatters.when(event)).negotiation) return;
    const { streamId, type, occurredAt } = event;
    const open = (await this.negotiations.openOf(streamId))!;
    await this.negotiations.move(open, { type: 'LAPSE', at: toSeconds(occurredAt), reason: type });
    await this.requests.recordAfter(event, OfferLapsed, { ...named(open.offers.at(-1)!), because: type });
  }

  @Listens(RequestParted)
  async onParted(event: StoredEvent<{ mergedAt: string }>): Promise<void> {
    const offer = await this.negotiations.restore(event.streamId, new Date(event.payload.mergedAt));
    if (offer !== null) await this.requests.recordAfter(event, OfferRestored, named(offer));
  }
}
