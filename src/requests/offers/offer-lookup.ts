import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DateNegotiations } from './date-negotiations.js';
import { LookOn } from './escalation/look-on.js';
import { OfferTable } from './offer-table.js';
import type { OfferTerms } from './offer-terms.js';
import type { Offer } from './offer.entity.js';

/** An offer as higher modules see it. */
export type OfferView = Readonly<Offer>;

/** Finds offers of dates for the modules that say what they mean. */
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

  /** The request, for somebody who may read what was offered on its date. Refuses with `request.not_found`. */
  async readableBy(actor: Actor, idOrNumber: string): Promise<Readonly<Request>> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!(await this.lookOn.mayRead(actor, request))) throw refuse('request.not_found');
    return request;
  }

  /** Whether this person may read what was offered on the date of a request they see. */
  isReadableBy(actor: Actor, request: Readonly<Request>): Promise<boolean> {
    return this.lookOn.mayRead(actor, request);
  }

  /** The request, for somebody who could lay this on its table, were it empty. Refuses as the act would. */
  async offerableBy(actor: Actor, idOrNumber: string, terms: OfferTerms): Promise<Readonly<Request>> {
    const request = this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'makeOffer');
    await this.table.requireWithinReach(request, terms);
    return request;
  }

  async onTheTable(requestId: string): Promise<OfferView | null> {
    const open = await this.negotiations.openOf(requestId);
    return open?.offers.at(-1) ?? null;
  }

  /** By request, the offer that lay on its table at the instant. */
  async lyingAt(requestIds: readonly string[], at: Date): Promise<Map<string, OfferView>> {
    const offers = await this.negotiations.offersLyingAt(requestIds, at);
    return new Map(offers.map((offer) => [offer.requestId, offer]));
  }

  /** The date that the requester asked for first; null when it never named one. */
  async firstAsk(requestId: string): Promise<OfferView | null> {
    const all = await this.negotiations.allOf(requestId);
    return all.flatMap(({ offers }) => offers).find(({ side }) => side === 'REQUESTER') ?? null;
  }
}
