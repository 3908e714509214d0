import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferDeclined } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { named } from '../offer-events.js';
import { OfferTable } from '../offer-table.js';

/** Says no to an offer, why, and what would do instead. What was promised before goes on to hold. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
  ) {}

  /** Returns the id of the request. */
  @Transactional()
  async execute(actor: Actor, offerId: string, words: { reason: string; alternative: string }): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.hold(actor, offerId, 'declineOffer');
    await this.negotiations.move(negotiation, { type: 'DECLINE', ...by, ...words });
    await this.requests.tell(request, OfferDeclined, named(offer), { actor });
    return request.id;
  }
}
