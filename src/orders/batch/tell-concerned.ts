import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { endOf } from '../order-end.js';
import { termsOfOrder } from '../order-store.js';
import { OrderChanged } from '../orders.events.js';
import type { NewPromise, PromiseSaid } from '../promises/order-promises.js';
import { OrderBatches } from './order-batches.js';

export interface ChangedOrder {
  order: CustomerOrder;
  before: CustomerOrder;
  /** The statement about a new promised date; null where the date is the same. */
  promise: NewPromise | null;
  reason: string | null;
}

/** The statements about promised dates in these changes, for `OrderPromises`. */
export const promisesIn = (changed: readonly ChangedOrder[]): PromiseSaid[] =>
  changed.flatMap(({ before, promise }) => (promise === null ? [] : [{ order: before, word: promise }]));

/**
 * Records a change event for each changed order of the batch that was ever linked to a request or that has ended.
 * Frozen costs and notices depend on that event; nothing depends on the others.
 */
@Injectable()
export class TellConcerned {
  constructor(
    private readonly orders: OrderBatches,
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
      payload: { before: termsOfOrder(before), after: termsOfOrder(order), promise: promise?.kind ?? null, reason },
    }));
    await this.events.recordAll(happenings, at);
  }
}
