import { Injectable } from '@nestjs/common';
import { WorkingReach } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Side } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import type { Verb } from '../request.state.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { relationOf, sideOf } from '../requests.policy.js';
import { DateNegotiations, type Loaded } from './date-negotiations.js';
import { DateEscalations } from './escalation/date-escalations.js';
import type { OfferTerms } from './offer-terms.js';
import type { Offer } from './offer.entity.js';
import { refuse, superseded } from './offers.errors.js';

/** The mover, the side and the instant, in the form the rules need. */
export interface By {
  side: Side;
  actorId: string;
  at: number;
}

/** An offer held for a move, with all around it. */
export interface Held {
  request: Request;
  negotiation: Loaded;
  offer: Offer;
  by: By;
}

/** Gets an offer ready for somebody's move; what every act on an offer begins with. */
@Injectable()
export class OfferTable {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly clock: Clock,
    private readonly reach: WorkingReach,
  ) {}

  /**
   * Holds the request, so that of two moves the second sees what the first has done. Refuses with `offer.not_found`,
   * with what the request's store refuses, with `offer.for_the_leads`, or with `negotiation.proposal_superseded`.
   */
  async lock(actor: Actor, offerId: string, verb: Verb): Promise<Held> {
    const requestId = await this.requestOf(actor, offerId);
    const request = await this.requests.lockFor(actor, requestId, verb);
    await this.escalations.requireLeadWhileOpen(actor, request);
    const all = await this.negotiations.allOf(requestId);
    const negotiation = all.find(({ offers }) => offers.some(({ id }) => id === offerId))!;
    const current = negotiation.offers.at(-1)!;
    if (negotiation.row.state === 'OPEN' && current.id !== offerId) throw superseded(current);
    return { request, negotiation, offer: current, by: this.by(actor, request) };
  }

  by(actor: Actor, request: Request): By {
    return { side: sideOf(actor, request)!, actorId: actor.userId, at: this.clock.nowSeconds() };
  }

  /** Refuses with `offer.date_past`, or a duration that the provider's calendar never gets done. */
  async requireWithinReach({ holderDepartmentId }: Request, { date, seconds }: OfferTerms): Promise<void> {
    if (date !== null && date <= this.clock.now()) throw refuse('offer.date_past');
    await this.reach.refuseBeyond(holderDepartmentId, [{ pointer: '/seconds', seconds }]);
  }

  private async requestOf(actor: Actor, offerId: string): Promise<string> {
    const offer = await this.negotiations.findOffer(offerId);
    const request = offer === null ? null : await this.requests.find(offer.requestId);
    if (request === null || relationOf(actor, request) === null) throw refuse('offer.not_found');
    return request.id;
  }
}
