import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { OfferView } from '../offers/offer-lookup.js';
import { Above } from '../../platform/above/above.js';

export interface OfferPrices {
  /**
   * The promise and the orders as they would be if the offer were accepted now, as far as the reader may know them: an
   * `OfferConsequenceDto`. Null before submission, and for a token that may not read orders.
   */
  consequenceOf(actor: Actor, offer: OfferView): Promise<object | null>;
}

/**
 * Gives access to the prices module, which stands above requests and registers its rules at boot. Each offer is shown
 * with its consequences.
 */
@Injectable()
export class PricesAbove extends Above<OfferPrices> {
  get prices(): OfferPrices {
    return this.rules;
  }
}
