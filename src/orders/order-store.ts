import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { EventLog, EventType } from '../platform/events/index.js';
import { CustomerOrder } from './customer-order.entity.js';
import { OrderLookup, type OrderName } from './order-lookup.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';
import type { OrderTerms } from './order-terms.js';

/** Locks and saves an order and records its event, for every act on orders. */
@Injectable()
export class OrderStore {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly orders: OrderLookup,
  ) {}

  /**
   * The order, locked until the act commits. The advisory lock covers the time before the order exists, so that two
   * systems sending the same new order make one.
   */
  async lock(name: OrderName): Promise<CustomerOrder | null> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `order:${name.system}/${name.reference}`,
    ]);
    return this.database
      .repository(CustomerOrder)
      .findOne({ where: { system: name.system, reference: name.reference }, lock: { mode: 'pessimistic_write' } });
  }

  /** The order, locked for a change that only its owner makes. @throws order.not_found, order.not_yours_to_change */
  async lockFor(actor: Actor, name: OrderName): Promise<CustomerOrder> {
    await this.orders.visibleTo(actor, name);
    const order = (await this.lock(name))!;
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    return order;
  }

  /** @throws order.just_created */
  async add<Payload extends object>(
    order: CustomerOrder,
    type: EventType<Payload>,
    payload: Payload,
    audience: string[] = [],
  ): Promise<void> {
    const written = await this.database
      .repository(CustomerOrder)
      .createQueryBuilder()
      .insert()
      .values(order)
      .orIgnore()
      .returning('id')
      .execute();
    // An import takes no advisory lock on new names, so it may have made the order meanwhile.
    if ((written.raw as unknown[]).length === 0) throw refuse('order.just_created');
    await this.tell(order, order.createdById, type, payload, audience);
  }

  async change<Payload extends object>(
    order: CustomerOrder,
    actorId: string,
    type: EventType<Payload>,
    payload: Payload,
    audience: string[] = [],
  ): Promise<void> {
    await this.note(order);
    await this.tell(order, actorId, type, payload, audience);
  }

  /**
   * Records a change of something that belongs to an order, such as a link. Only a correction increments the order's
   * version, by which its cost is frozen anew.
   */
  async restate<Payload extends { reason: string | null }>(
    order: CustomerOrder,
    actorId: string,
    type: EventType<Payload>,
    payload: Payload,
    audience: string[] = [],
  ): Promise<void> {
    if (payload.reason !== null) await this.note(order);
    await this.tell(order, actorId, type, payload, audience);
  }

  /** Saves a change that needs no event: the source stated the same again under a higher version. */
  async note(order: CustomerOrder): Promise<void> {
    order.version += 1;
    await this.database.repository(CustomerOrder).save(order);
  }

  async tell<Payload extends object>(
    order: CustomerOrder,
    actorId: string,
    type: EventType<Payload>,
    payload: Payload,
    audience: string[] = [],
  ): Promise<void> {
    await this.events.record(type, {
      stream: { kind: 'order', id: order.id },
      actorId,
      audience: [order.ownerDepartmentId, ...audience],
      payload,
    });
  }
}

export const termsOfOrder = (order: CustomerOrder): OrderTerms => ({
  customer: order.customer,
  customerId: order.customerId,
  contractTemplateId: order.contractTemplateId,
  value: order.value?.toString() ?? null,
  currency: order.currency,
  zone: order.zone,
  promisedDate: order.promisedDate,
  releaseAllowanceDays: order.releaseAllowanceDays,
  calendarDepartmentId: order.calendarDepartmentId,
  profile: order.profile,
  profileSource: order.profileSource,
  policy: order.policy,
  policySource: order.policySource,
  failureCost: order.failureCost?.toString() ?? null,
  failureCostSource: order.failureCostSource,
  lostOrderLump: order.lostOrderLump?.toString() ?? null,
  phase: order.phase,
  ownerDepartmentId: order.ownerDepartmentId,
});
