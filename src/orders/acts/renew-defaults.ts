import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../../platform/auth/actor.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { renewTerms } from '../customers/hold-terms.js';
import { OrderDefaults } from '../customers/order-defaults.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore, termsOf } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderChanged } from '../orders.events.js';
import { mayChangeOrder } from '../orders.policy.js';

/** Takes over the current defaults of the order's contract and customer. Terms that the order states itself stay. */
@Injectable()
export class RenewDefaults {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly store: OrderStore,
    private readonly defaults: OrderDefaults,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, reason: string): Promise<CustomerOrder> {
    await this.lookup.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    const before = termsOf(order);
    Object.assign(order, renewTerms(order, await this.defaults.ofOrder(order)));
    const after = termsOf(order);
    if (isDeepStrictEqual(before, after)) return order;
    await this.store.change(order, actor.userId, OrderChanged, { before, after, promise: null, reason });
    return order;
  }
}
