import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { readBody } from '../../../platform/http/validation.js';
import { AcceptOffer } from '../acts/accept-offer.js';
import { CounterOffer } from '../acts/counter-offer.js';
import { DeclineOffer } from '../acts/decline-offer.js';
import { MakeOffer } from '../acts/make-offer.js';
import { CounterOfferBody, OfferAcceptanceBody, OfferBody, OfferDeclineBody, wishOf } from './dto/offer-bodies.dto.js';

/** The acts about a date for callers other than the interface, each with the body that the interface takes. */
@Injectable()
export class OfferActs {
  constructor(
    private readonly makeOffer: MakeOffer,
    private readonly counterOffer: CounterOffer,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
  ) {}

  async make(actor: Actor, request: string, body: object): Promise<void> {
    await this.makeOffer.execute(actor, request, wishOf(await readBody(OfferBody, body)));
  }

  async counter(actor: Actor, offer: string, body: object): Promise<void> {
    await this.counterOffer.execute(actor, offer, wishOf(await readBody(CounterOfferBody, body)));
  }

  async accept(actor: Actor, offer: string, body: object): Promise<void> {
    const { hash, acknowledgedCost = [] } = await readBody(OfferAcceptanceBody, body);
    await this.acceptOffer.execute(actor, offer, hash, acknowledgedCost);
  }

  async decline(actor: Actor, offer: string, body: object): Promise<void> {
    await this.declineOffer.execute(actor, offer, await readBody(OfferDeclineBody, body));
  }
}
