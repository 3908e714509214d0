import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { readBody } from '../../../platform/http/validation.js';
import { NegotiateDate } from '../negotiate-date.js';
import { CounterOfferBody, OfferAcceptanceBody, OfferBody, OfferDeclineBody, wishOf } from './dto/offer-bodies.dto.js';

/** The acts about a date for callers other than the interface, each with the body that the interface takes. */
@Injectable()
export class OfferActs {
  constructor(private readonly negotiateDate: NegotiateDate) {}

  async make(actor: Actor, request: string, body: object): Promise<void> {
    await this.negotiateDate.make(actor, request, wishOf(await readBody(OfferBody, body)));
  }

  async counter(actor: Actor, offer: string, body: object): Promise<void> {
    await this.negotiateDate.counter(actor, offer, wishOf(await readBody(CounterOfferBody, body)));
  }

  async accept(actor: Actor, offer: string, body: object): Promise<void> {
    const { hash, acknowledgedCost = [] } = await readBody(OfferAcceptanceBody, body);
    await this.negotiateDate.accept(actor, offer, hash, acknowledgedCost);
  }

  async decline(actor: Actor, offer: string, body: object): Promise<void> {
    await this.negotiateDate.decline(actor, offer, await readBody(OfferDeclineBody, body));
  }
}
