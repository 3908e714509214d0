import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore, termsOf } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderVerified } from '../orders.events.js';
import { mayChangeOrder } from '../orders.policy.js';

/** A lead of the owner confirms terms that somebody typed in. From then on the order counts in the ranking of the queue. */
@Injectable()
export class VerifyOrder {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName): Promise<CustomerOrder> {
    await this.lookup.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    if (order.value === null && order.promisedDate === null && order.profile === null) {
      throw refuse('order.nothing_to_verify');
    }
    if (order.verifiedAt !== null) return order;
    Object.assign(order, { verifiedAt: this.clock.now(), verifiedById: actor.userId });
    await this.store.change(order, actor.userId, OrderVerified, termsOf(order));
    return order;
  }
}
