import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DateNegotiations } from './date-negotiations.js';
import { LookOn } from './escalation/look-on.js';
import { OfferTable } from './offer-table.js';
import type { NamedTerms, OfferTerms } from './offer-terms.js';
import type { Offer } from './offer.entity.js';

/** A read-only offer, for other modules. */
export type OfferView = Readonly<Offer>;

/** An offer that a person could make. */
export interface Offerable {
  request: Readonly<Request>;
  terms: OfferTerms;
}

/** Finds offers of dates for higher modules. */
@Injectable()
export class OfferLookup {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly table: OfferTable,
    private readonly lookOn: LookOn,
  ) {}

  find(offerId: string): Promise<OfferView | null> {
    return this.negotiations.findOffer(offerId);
  }

  /** The request, if this person may read the offers on its date. @throws request.not_found */
  async readableBy(actor: Actor, idOrNumber: string): Promise<Readonly<Request>> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!(await this.lookOn.mayRead(actor, request))) throw refuse('request.not_found');
    return request;
  }

  /** Whether this person may read the offers on the date of a request that they see. */
  isReadableBy(actor: Actor, request: Readonly<Request>): Promise<boolean> {
    return this.lookOn.mayRead(actor, request);
  }

  /**
   * The request, and the terms with their instant, if this person may make this offer. Refuses like the act, but ignores
   * an open offer.
   */
  async offerableBy(actor: Actor, idOrNumber: string, named: NamedTerms): Promise<Offerable> {
    const request = this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'makeOffer');
    return { request, terms: await this.table.withinReach(request, named) };
  }

  async onTheTable(requestId: string): Promise<OfferView | null> {
    const open = await this.negotiations.openOf(requestId);
    return open?.offers.at(-1) ?? null;
  }

  /** The offers that were open at the instant, by request id. */
  async lyingAt(requestIds: readonly string[], at: Date): Promise<Map<string, OfferView>> {
    const offers = await this.negotiations.offersLyingAt(requestIds, at);
    return new Map(offers.map((offer) => [offer.requestId, offer]));
  }

  /** The first offer of the requester. Null: the requester never made one. */
  async firstAsk(requestId: string): Promise<OfferView | null> {
    const all = await this.negotiations.allOf(requestId);
    return all.flatMap(({ offers }) => offers).find(({ side }) => side === 'REQUESTER') ?? null;
  }
}
