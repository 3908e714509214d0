import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, newId } from '../platform/database/index.js';
import type { LinkedRequest } from './acts/link-order.js';
import type { CustomerOrder } from './customer-order.entity.js';
import { departmentsOfLinked } from './links.policy.js';
import { endOf } from './order-end.js';
import { OrderLink } from './order-link.entity.js';
import { OrderLookup } from './order-lookup.js';
import { OrderStore } from './order-store.js';
import { OrderLinked, OrderUnlinked } from './orders.events.js';

/** A merge of a duplicate into a survivor, or the parting of the two. `at` is its instant. */
export interface Carrying {
  duplicate: LinkedRequest;
  survivor: LinkedRequest;
  actorId: string;
  at: Date;
}

const PARTED = 'The requests had been merged, and were parted again.';

/** On a merge, carries the order links of the duplicate over to the survivor. On a parting, gives them back. */
@Injectable()
export class CarriedLinks {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderLookup,
    private readonly store: OrderStore,
  ) {}

  /** The time before the merge stays with the duplicate. A blocking link that the survivor has itself stays as it is. */
  async carry(merge: Carrying): Promise<void> {
    const { duplicate, at, actorId } = merge;
    for (const link of await this.standing(duplicate.id)) {
      const order = await this.lock(link);
      if (endOf(order) === null) {
        await this.links.update({ id: link.id }, { endedAt: at, endedById: actorId });
        await this.tellUnlinked(order, link, duplicate, actorId);
      }
      await this.takeOn(merge, order, link);
    }
  }

  /** Restores the links as if there had been no merge. An order that left meanwhile has waited for the duplicate itself. */
  async giveBack(merge: Carrying, mergedAt: Date): Promise<void> {
    const { duplicate, survivor, at, actorId } = merge;
    for (const link of await this.links.findBy({ requestId: duplicate.id })) {
      const wasEnded = link.endedAt?.getTime() === mergedAt.getTime();
      if (!wasEnded && link.endedAt !== null) continue;
      const order = await this.lock(link);
      const reason = endOf(order) === null ? null : PARTED;
      const carried = await this.links.findOneBy({ carriedFromId: link.id, requestId: survivor.id });
      if (wasEnded) await this.resume(link, carried);
      if (carried !== null) {
        const ended = carried.endedAt === null ? { endedAt: at, endedById: actorId } : {};
        await this.links.update({ id: carried.id }, { blocks: false, ...ended });
        await this.restoreOwn(carried);
      }
      if (wasEnded) await this.tellLinked(order, link, duplicate, actorId, carried === null ? reason : null);
      if (carried !== null) await this.tellUnlinked(order, carried, survivor, actorId, wasEnded ? reason : null);
    }
  }

  private async takeOn({ survivor, at, actorId }: Carrying, order: CustomerOrder, link: OrderLink): Promise<void> {
    const blocks = link.blocks && endOf(order) === null;
    const own = await this.links.findOneBy({ orderId: order.id, requestId: survivor.id, endedAt: IsNull() });
    if (own !== null && (own.blocks || !blocks)) return;
    if (own !== null) await this.links.update({ id: own.id }, { endedAt: at, endedById: actorId });
    const carried = this.links.create({
      ...{ id: newId(), orderId: order.id, requestId: survivor.id, blocks, blockedFrom: at },
      ...{ linkedById: actorId, linkedAt: at, endedAt: null, endedById: null, carriedFromId: link.id },
    });
    await this.links.insert(carried);
    await this.tellLinked(order, carried, survivor, actorId);
  }

  /** A person who unlinked the order from the survivor meant the duplicate too: its link ends at the same instant. */
  private async resume(link: OrderLink, carried: OrderLink | null): Promise<void> {
    const { endedAt = null, endedById = null } = carried ?? {};
    const { orderId, requestId } = link;
    if (endedAt === null && (await this.links.existsBy({ orderId, requestId, endedAt: IsNull() }))) return;
    await this.links.update({ id: link.id }, { endedAt, endedById });
  }

  /** Reopens the survivor's own non-blocking link, which the carried link had replaced. */
  private async restoreOwn({ orderId, requestId, blockedFrom, endedAt }: OrderLink): Promise<void> {
    if (endedAt !== null) return;
    await this.links.update(
      { orderId, requestId, blocks: false, endedAt: blockedFrom },
      { endedAt: null, endedById: null },
    );
  }

  private standing(requestId: string): Promise<OrderLink[]> {
    return this.links.find({ where: { requestId, endedAt: IsNull() }, order: { orderId: 'ASC' } });
  }

  private async lock({ orderId }: OrderLink): Promise<CustomerOrder> {
    const { system, reference } = (await this.orders.byId(orderId))!;
    return (await this.store.lock({ system, reference }))!;
  }

  private async tellLinked(
    order: CustomerOrder,
    { id: linkId, requestId, blocks, blockedFrom }: OrderLink,
    request: LinkedRequest,
    actorId: string,
    reason: string | null = null,
  ): Promise<void> {
    const payload = { linkId, requestId, blocks, blockedFrom: blockedFrom.toISOString(), reason };
    await this.store.restate(order, actorId, OrderLinked, payload, departmentsOfLinked(request));
  }

  private async tellUnlinked(
    order: CustomerOrder,
    { id: linkId, requestId }: OrderLink,
    request: LinkedRequest,
    actorId: string,
    reason: string | null = null,
  ): Promise<void> {
    await this.store.restate(
      order,
      actorId,
      OrderUnlinked,
      { linkId, requestId, reason },
      departmentsOfLinked(request),
    );
  }

  private get links() {
    return this.database.repository(OrderLink);
  }
}
