import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Side } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import type { Verb } from '../request.state.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { relationOf, sideOf } from '../requests.policy.js';
import { DateNegotiations, type LoadedDateNegotiation } from './date-negotiations.js';
import { DateEscalations } from './escalation/date-escalations.js';
import { OfferReach } from './offer-reach.js';
import type { NamedTerms, OfferTerms } from './offer-terms.js';
import type { Offer } from './offer.entity.js';
import { refuse, superseded } from './offers.errors.js';

/** The person who moves, the side and the instant in epoch seconds, in the form that the rules need. */
export interface By {
  side: Side;
  actorId: string;
  at: number;
}

/** The open offer, with its negotiation and its request locked, ready for a move. */
export interface Held {
  request: Request;
  negotiation: LoadedDateNegotiation;
  offer: Offer;
  by: By;
}

/** Loads and checks an offer for a move. Every act on an offer starts here. */
@Injectable()
export class OfferTable {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly clock: Clock,
    private readonly reach: OfferReach,
  ) {}

  /**
   * Locks the request, so that of two moves the second sees the result of the first.
   * @throws offer.not_found, offer.for_the_leads, negotiation.proposal_superseded, or a refusal of
   * `RequestStore.lockFor`
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

  /** The terms with their instant. @throws offer.date_past, offer.closed_day */
  withinReach({ holderDepartmentId }: Request, terms: NamedTerms): Promise<OfferTerms> {
    return this.reach.within(holderDepartmentId, terms);
  }

  private async requestOf(actor: Actor, offerId: string): Promise<string> {
    const offer = await this.negotiations.findOffer(offerId);
    const request = offer === null ? null : await this.requests.find(offer.requestId);
    if (request === null || relationOf(actor, request) === null) throw refuse('offer.not_found');
    return request.id;
  }
}
