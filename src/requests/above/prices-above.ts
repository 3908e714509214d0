import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { OfferView } from '../offers/offer-lookup.js';
import { Above } from '../../platform/above/above.js';

export interface OfferPrices {
  /**
   * The promise and the orders, were the offer accepted now, as far as the reader may know them: an
   * `OfferConsequenceDto`. Null before submission, and for a token that may not read orders.
   */
  consequenceOf(actor: Actor, offer: OfferView): Promise<object | null>;
}

/** Prices stand above requests, as orders do, and are brought when the house starts: an offer is shown with its own. */
@Injectable()
export class PricesAbove extends Above<OfferPrices> {
  get prices(): OfferPrices {
    return this.rules;
  }
}
