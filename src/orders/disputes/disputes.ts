import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { RequestLookup, type RequestView } from '../../requests/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { OrderLink } from '../order-link.entity.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse as refuseOrder } from '../orders.errors.js';
import { sidesOf } from './dispute-rules.js';
import { OrderDispute } from './order-dispute.entity.js';

/** A link with its order, its request and the two sides. */
export interface AssertionCase {
  request: RequestView;
  order: CustomerOrder;
  link: OrderLink;
  sides: Record<Side, string[]>;
}

/** Finds links between requests and orders, and the disputes about them. */
@Injectable()
export class Disputes {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly store: OrderStore,
    private readonly database: Database,
  ) {}

  /**
   * The latest link of the request to the order. The order is locked until the act commits.
   * @throws order.not_linked
   */
  async lock(actor: Actor, requestIdOrNumber: string, name: OrderName): Promise<AssertionCase> {
    const request = await this.requests.visibleTo(actor, requestIdOrNumber);
    await this.orders.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    const link = await this.database
      .repository(OrderLink)
      .findOne({ where: { orderId: order.id, requestId: request.id }, order: { linkedAt: 'DESC', id: 'DESC' } });
    if (link === null) throw refuseOrder('order.not_linked');
    return { request, order, link, sides: sidesOf(request, order.ownerDepartmentId) };
  }

  /** All disputes about these links, oldest first. */
  ofLinks(linkIds: readonly string[]): Promise<OrderDispute[]> {
    return this.database
      .repository(OrderDispute)
      .find({ where: { linkId: In([...linkIds]) }, order: { raisedAt: 'ASC', id: 'ASC' } });
  }
}
