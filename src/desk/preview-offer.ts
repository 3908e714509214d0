import { Injectable } from '@nestjs/common';
import { PresentOfferConsequences, ReckonOffer } from '../delay-cost/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { OfferLookup, type NamedTerms } from '../requests/index.js';

/** The consequences and the cost of a date, before it is offered. */
@Injectable()
export class PreviewOffer {
  constructor(
    private readonly offers: OfferLookup,
    private readonly reckon: ReckonOffer,
    private readonly present: PresentOfferConsequences,
    private readonly clock: Clock,
  ) {}

  /** Refuses as an offer would, except that another offer may already be open. */
  async execute(actor: Actor, idOrNumber: string, named: NamedTerms): Promise<object> {
    const { request, terms } = await this.offers.offerableBy(actor, idOrNumber, named);
    const consequence = await this.reckon.of(request.id, terms, this.clock.now());
    return this.present.one(actor, consequence!);
  }
}
