import { otherSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferMade } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { DateEscalations } from '../escalation/date-escalations.js';
import { madeOf } from '../offer-events.js';
import { OfferTable } from '../offer-table.js';
import { toTerms, type OfferWish } from '../offer-terms.js';
import { refuse } from '../offers.errors.js';
import { ReplyTime } from '../reply-time.js';

/** Lays a date on the empty table of a request; what was agreed before holds until this one is accepted. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly replyTime: ReplyTime,
  ) {}

  /** Refuses with `offer.already_on_the_table`, naming the offer that lies there. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, { reason, ...terms }: OfferWish): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'makeOffer');
    await this.escalations.requireLeadWhileOpen(actor, request);
    const open = await this.negotiations.openOf(request.id);
    if (open !== null) throw refuse('offer.already_on_the_table', undefined, { offerId: open.offers.at(-1)!.id });
    await this.table.requireWithinReach(request, terms);
    const by = this.table.by(actor, request);
    const replyBy = await this.replyTime.endOf(request, otherSide(by.side), by.at);
    const offer = await this.negotiations.begin(request.id, { ...by, terms: toTerms(terms), reason, replyBy });
    await this.requests.tell(request, OfferMade, madeOf(offer, null), { actor });
  }
}
