import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferAccepted, type Sum } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { named } from '../offer-events.js';
import { OfferTable } from '../offer-table.js';

/** Agrees to the offer on the table: from now on it is what was promised. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
  ) {}

  /**
   * `hash` is that of the offer which was read, `acknowledgedCost` its price, one sum a currency: whoever prices offers
   * hears of the acceptance within the transaction, and refuses it where that is not what it costs. Returns the id of
   * the request.
   */
  @Transactional()
  async execute(actor: Actor, offerId: string, hash: string, acknowledgedCost: Sum[]): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.hold(actor, offerId, 'acceptOffer');
    await this.negotiations.move(negotiation, { type: 'ACCEPT', ...by, hash });
    await this.table.requireWithinReach(request, offer);
    const { kind, date, seconds } = offer;
    const agreed = { ...named(offer), kind, date: date?.toISOString() ?? null, seconds, acknowledgedCost };
    await this.requests.tell(request, OfferAccepted, agreed, { actor });
    return request.id;
  }
}
