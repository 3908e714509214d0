import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferWithdrawn } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { named } from '../offer-events.js';
import { OfferTable } from '../offer-table.js';

/** Takes the own side's offer back from the table before it is answered. */
@Injectable()
export class WithdrawOffer {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
  ) {}

  /** Returns the id of the request. */
  @Transactional()
  async execute(actor: Actor, offerId: string, reason?: string): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.hold(actor, offerId, 'withdrawOffer');
    await this.negotiations.move(negotiation, { type: 'WITHDRAW', ...by, reason });
    await this.requests.tell(request, OfferWithdrawn, named(offer), { actor });
    return request.id;
  }
}
