import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import type { OrderName } from '../order-lookup.js';
import { OrderStore, termsOfOrder } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderVerified } from '../orders.events.js';

/** A lead of the owner confirms terms that somebody typed in. From then on the order counts in the ranking of the queue. */
@Injectable()
export class VerifyOrder {
  constructor(
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName): Promise<CustomerOrder> {
    const order = await this.store.lockFor(actor, name);
    if (order.value === null && order.promisedDate === null && order.profile === null) {
      throw refuse('order.nothing_to_verify');
    }
    if (order.verifiedAt !== null) return order;
    Object.assign(order, { verifiedAt: this.clock.now(), verifiedById: actor.userId });
    await this.store.change(order, actor.userId, OrderVerified, termsOfOrder(order));
    return order;
  }
}
