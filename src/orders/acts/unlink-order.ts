import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { sidesOf } from '../disputes/dispute-rules.js';
import { examineAfterTheFact } from '../examine-after-the-fact.js';
import { departmentsOfLinked, mayLinkTo } from '../links.policy.js';
import { endOf } from '../order-end.js';
import { OrderLink } from '../order-link.entity.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderUnlinked } from '../orders.events.js';
import { mayAssertBlocking } from '../orders.policy.js';

/**
 * Takes a link back from now on. The time it stood still counts, because it was believed. For an order that has left,
 * the link is taken back entirely: the order never waited for the request, and that is a correction by its owner.
 */
@Injectable()
export class UnlinkOrder {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly store: OrderStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, requestIdOrNumber: string, name: OrderName, reason: string | null): Promise<void> {
    const request = await this.requests.visibleTo(actor, requestIdOrNumber);
    if (!mayLinkTo(actor, request)) throw refuse('order.not_yours_to_link');
    await this.orders.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    const links = this.database.repository(OrderLink);
    const link = await links.findOneBy({ orderId: order.id, requestId: request.id, endedAt: IsNull() });
    if (link === null) throw refuse('order.not_linked');
    const waiting = sidesOf(request, order.ownerDepartmentId).REQUESTER;
    if (link.blocks && !mayAssertBlocking(actor, waiting)) throw refuse('order.not_yours_to_block');
    if (link.blocks) examineAfterTheFact(actor, order, reason);
    const blocks = link.blocks && endOf(order) === null;
    await links.update({ id: link.id }, { blocks, endedAt: this.clock.now(), endedById: actor.userId });
    const payload = { linkId: link.id, requestId: request.id, reason };
    await this.store.restate(order, actor.userId, OrderUnlinked, payload, departmentsOfLinked(request));
  }
}
