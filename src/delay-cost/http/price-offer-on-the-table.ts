import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, isInScope } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { type OfferPrices, type OfferView, PricesAbove } from '../../requests/index.js';
import { ReckonOffer } from '../offers/reckon-offer.js';
import type { OfferConsequenceDto } from './dto/offer-consequences.dto.js';
import { PresentOfferConsequences } from './present-offer-consequences.js';

/** The price of an open offer for the list of offers, in the words and figures of its consequences. */
@Injectable()
export class PriceOfferOnTheTable implements OfferPrices, OnModuleInit {
  constructor(
    private readonly above: PricesAbove,
    private readonly reckon: ReckonOffer,
    private readonly present: PresentOfferConsequences,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.above.bring(this);
  }

  async consequenceOf(actor: Actor, offer: OfferView): Promise<OfferConsequenceDto | null> {
    if (!isInScope(actor, 'orders:read')) return null;
    const consequence = await this.reckon.of(offer.requestId, offer, this.clock.now());
    return consequence === null ? null : this.present.one(actor, consequence);
  }
}
