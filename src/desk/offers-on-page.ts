import { Injectable } from '@nestjs/common';
import { PresentOfferConsequences } from '../delay-cost/index.js';
import { type Actor, isInScope } from '../platform/auth/index.js';
import { OfferLookup, type RequestView, ShowOffers } from '../requests/index.js';
import type { RequestPageDto } from './http/desk.dto.js';

/** The offers of a request, with what each would cost the orders that wait for it. */
@Injectable()
export class OffersOnPage {
  constructor(
    private readonly lookup: OfferLookup,
    private readonly show: ShowOffers,
    private readonly consequences: PresentOfferConsequences,
  ) {}

  /** Null for a reader who may not read the offers, or the orders. */
  async of(actor: Actor, request: RequestView): Promise<Pick<RequestPageDto, 'offers' | 'offerConsequences'>> {
    if (!(await this.lookup.isReadableBy(actor, request))) return { offers: null, offerConsequences: null };
    const offers = await this.show.to(actor, request.id);
    const readsOrders = isInScope(actor, 'orders:read');
    return { offers, offerConsequences: readsOrders ? await this.consequences.ofRequest(actor, request.id) : null };
  }
}
