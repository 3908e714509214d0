import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../../platform/auth/actor.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { renewTerms } from '../customers/hold-terms.js';
import { OrderDefaults } from '../customers/order-defaults.js';
import type { OrderName } from '../order-lookup.js';
import { OrderStore, termsOfOrder } from '../order-store.js';
import { OrderChanged } from '../orders.events.js';

/** Takes over the current defaults of the order's contract and customer. Terms that the order states itself stay. */
@Injectable()
export class RenewDefaults {
  constructor(
    private readonly store: OrderStore,
    private readonly defaults: OrderDefaults,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, reason: string): Promise<CustomerOrder> {
    const order = await this.store.lockFor(actor, name);
    const before = termsOfOrder(order);
    Object.assign(order, renewTerms(order, await this.defaults.ofOrder(order)));
    const after = termsOfOrder(order);
    if (isDeepStrictEqual(before, after)) return order;
    await this.store.change(order, actor.userId, OrderChanged, { before, after, promise: null, reason });
    return order;
  }
}
