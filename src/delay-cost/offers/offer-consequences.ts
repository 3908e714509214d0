import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import type { OfferView } from '../../requests/index.js';
import { KeptConsequence, OfferPrice } from './offer-consequence.entity.js';
import type { OfferConsequence } from './offer-consequence.js';

/** Stores the consequences of each offer when it is made, and reads them again. */
@Injectable()
export class OfferConsequences {
  constructor(private readonly database: Database) {}

  async keep({ id: offerId, requestId }: OfferView, { orders, ...consequence }: OfferConsequence): Promise<void> {
    await this.database.repository(KeptConsequence).insert({ offerId, requestId, ...consequence });
    if (orders.length === 0) return;
    await this.database.repository(OfferPrice).insert(orders.map((order) => ({ offerId, ...order })));
  }

  /** The consequences of all offers of a request, by offer id. */
  async ofRequest(requestId: string): Promise<Map<string, OfferConsequence>> {
    const kept = await this.database.repository(KeptConsequence).findBy({ requestId });
    const prices = await this.database
      .repository(OfferPrice)
      .find({ where: { offerId: In(kept.map(({ offerId }) => offerId)) }, order: { orderId: 'ASC' } });
    return new Map(
      kept.map(({ offerId, requestId: _request, ...consequence }) => {
        const orders = prices.filter((price) => price.offerId === offerId);
        return [offerId, { ...consequence, orders: orders.map(({ offerId: _offer, ...order }) => order) }];
      }),
    );
  }
}
