import { Injectable } from '@nestjs/common';
import { otherSide } from '@lockstep/negotiation';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { OfferMade, OfferAccepted, type PriceSum, OfferDeclined, OfferWithdrawn } from '../requests.events.js';
import { DateNegotiations } from './date-negotiations.js';
import { DateEscalations } from './escalation/date-escalations.js';
import { madeOf, named } from './offer-events.js';
import { OfferTable } from './offer-table.js';
import { toNegotiatedTerms, type OfferWish } from './offer-terms.js';
import { refuse } from './offers.errors.js';
import { ReplyTime } from './reply-time.js';

/** The acts of both sides in the negotiation of a date. */
@Injectable()
export class NegotiateDate {
  constructor(
    private readonly requests: RequestStore,
    private readonly table: OfferTable,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly replyTime: ReplyTime,
  ) {}

  /**
   * Makes an offer when none is open. The earlier commitment stays in force until this offer is accepted.
   * @throws offer.already_on_the_table with the id of the open offer
   */
  @Transactional()
  async make(actor: Actor, idOrNumber: string, { reason, ...wished }: OfferWish): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'makeOffer');
    await this.escalations.requireLeadWhileOpen(actor, request);
    const open = await this.negotiations.openOf(request.id);
    if (open !== null) throw refuse('offer.already_on_the_table', undefined, { offerId: open.offers.at(-1)!.id });
    const terms = await this.table.withinReach(request, wished);
    const by = this.table.by(actor, request);
    const replyBy = await this.replyTime.endOf(request, otherSide(by.side), by.at);
    const offer = await this.negotiations.begin(request.id, {
      ...by,
      terms: toNegotiatedTerms(terms),
      reason,
      replyBy,
    });
    await this.requests.tell(request, OfferMade, madeOf(offer, null), { actor });
  }

  /** Answers an offer with another offer. Both sides may counter without limit. Returns the id of the request. */
  @Transactional()
  async counter(actor: Actor, offerId: string, { reason, ...wished }: OfferWish): Promise<string> {
    const { request, negotiation, by } = await this.table.lock(actor, offerId, 'makeOffer');
    const terms = await this.table.withinReach(request, wished);
    const replyBy = await this.replyTime.endOf(request, otherSide(by.side), by.at);
    const counter = { type: 'COUNTER', ...by, terms: toNegotiatedTerms(terms), reason } as const;
    const offer = await this.negotiations.move(negotiation, counter, replyBy);
    await this.requests.tell(request, OfferMade, madeOf(offer!, offerId), { actor });
    return request.id;
  }

  /**
   * Accepts the open offer, which becomes the commitment. `hash`: the hash of the offer that the person read.
   * `acknowledgedCost`: the price that the person saw, one sum per currency. The listener that prices offers runs
   * inside the transaction, and refuses a price that differs from the real one. Returns the id of the request.
   */
  @Transactional()
  async accept(actor: Actor, offerId: string, hash: string, acknowledgedCost: PriceSum[]): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.lock(actor, offerId, 'acceptOffer');
    await this.negotiations.move(negotiation, { type: 'ACCEPT', ...by, hash });
    await this.table.withinReach(request, offer);
    const { kind, date, seconds } = offer;
    const agreed = { ...named(offer), kind, date: date?.toISOString() ?? null, seconds, acknowledgedCost };
    await this.requests.tell(request, OfferAccepted, agreed, { actor });
    return request.id;
  }

  /**
   * Declines an offer, with a reason and an alternative. The earlier commitment stays in force. Returns the id of the
   * request.
   */
  @Transactional()
  async decline(actor: Actor, offerId: string, words: { reason: string; alternative: string }): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.lock(actor, offerId, 'declineOffer');
    await this.negotiations.move(negotiation, { type: 'DECLINE', ...by, ...words });
    await this.requests.tell(request, OfferDeclined, named(offer), { actor });
    return request.id;
  }

  /** Withdraws the offer of the person's own side before the other side answers. Returns the id of the request. */
  @Transactional()
  async withdraw(actor: Actor, offerId: string, reason?: string): Promise<string> {
    const { request, negotiation, offer, by } = await this.table.lock(actor, offerId, 'withdrawOffer');
    await this.negotiations.move(negotiation, { type: 'WITHDRAW', ...by, reason });
    await this.requests.tell(request, OfferWithdrawn, named(offer), { actor });
    return request.id;
  }
}
