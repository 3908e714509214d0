import { otherSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { OfferMade } from '../../requests.events.js';
import { DateNegotiations } from '../date-negotiations.js';
import { madeOf } from '../offer-events.js';
import { OfferTable } from '../offer-table.js';
import { toTerms, type OfferWish } from '../offer-terms.js';
import { ReplyTime } from '../reply-time.js';

/** Answers an offer with another one, as often as both sides like. */
@Injectable()
export class CounterOffer {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
    private readonly replyTime: ReplyTime,
  ) {}

  /** Returns the id of the request. */
  @Transactional()
  async execute(actor: Actor, offerId: string, { reason, ...terms }: OfferWish): Promise<string> {
    const { request, negotiation, by } = await this.table.hold(actor, offerId, 'makeOffer');
    await this.table.requireWithinReach(request, terms);
    const replyBy = await this.replyTime.endOf(request, otherSide(by.side), by.at);
    const counter = { type: 'COUNTER', ...by, terms: toTerms(terms), reason } as const;
    const offer = await this.negotiations.move(negotiation, counter, replyBy);
    await this.requests.tell(request, OfferMade, madeOf(offer!, offerId), { actor });
    return request.id;
  }
}
