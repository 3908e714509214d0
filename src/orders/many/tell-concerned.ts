import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { endOf } from '../order-end.js';
import { termsOf } from '../order-store.js';
import { OrderChanged } from '../orders.events.js';
import type { NewPromise, PromiseSaid } from '../promises/order-promises.js';
import { ManyOrders } from './many-orders.js';

export interface ChangedOrder {
  order: CustomerOrder;
  before: CustomerOrder;
  /** The statement about another promised date; null where the date is the same. */
  promise: NewPromise | null;
  reason: string | null;
}

/** Statements about the dates of orders, as `OrderPromises` keeps them. */
export const promisesIn = (changed: readonly ChangedOrder[]): PromiseSaid[] =>
  changed.flatMap(({ before, promise }) => (promise === null ? [] : [{ order: before, word: promise }]));

/**
 * Records a change event for each changed order of the batch that a request was said to concern or that has ended, as
 * if it had been changed by itself: frozen costs and notices hang on that event. Nothing hangs on the others.
 */
@Injectable()
export class TellConcerned {
  constructor(
    private readonly orders: ManyOrders,
    private readonly events: EventLog,
  ) {}

  async tell(actorId: string, changed: readonly ChangedOrder[], at: Date): Promise<void> {
    const linked = await this.orders.linkedAmong(changed.map(({ order }) => order.id));
    const concerned = changed.filter(({ order }) => endOf(order) !== null || linked.has(order.id));
    const happenings = concerned.map(({ order, before, promise, reason }) => ({
      type: OrderChanged,
      stream: { kind: 'order', id: order.id },
      actorId,
      audience: [order.ownerDepartmentId, before.ownerDepartmentId],
      payload: { before: termsOf(before), after: termsOf(order), promise: promise?.kind ?? null, reason },
    }));
    await this.events.recordAll(happenings, at);
  }
}
