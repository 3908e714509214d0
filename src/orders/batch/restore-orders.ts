import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { type KeptOrder, withKept } from './kept-order.js';
import { OrderBatches } from './order-batches.js';
import { type ChangedOrder, promisesIn, TellConcerned } from './tell-concerned.js';
import { endOf } from '../order-end.js';
import { refuse } from '../orders.errors.js';
import { mayChangeOrder } from '../orders.policy.js';
import { OrderPromises } from '../promises/order-promises.js';

/** The effect of WriteOrders on an order. */
export interface FormerOrder {
  id: string;
  /** The changed fields before the import; null for a new order. */
  before: Partial<KeptOrder> | null;
  /** The version of the order after the import. */
  version: number;
}

/** LEFT: the order stays, because somebody has changed it since, or something refers to it. */
export type Restored = 'RESTORED' | 'REMOVED' | 'LEFT';

/**
 * Undoes WriteOrders, order by order. An order that nobody changed since gets its former values. A new order that
 * nothing refers to is removed. Every other order stays as it is.
 */
@Injectable()
export class RestoreOrders {
  constructor(
    private readonly orders: OrderBatches,
    private readonly promises: OrderPromises,
    private readonly concerned: TellConcerned,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, former: readonly FormerOrder[], reason: string): Promise<Map<string, Restored>> {
    const found = await this.orders.byIds(former.map(({ id }) => id));
    const known = new Map(found.map((order) => [order.id, order]));
    const untouched = former.filter(({ id, version }) => known.get(id)?.version === version);
    if (untouched.some(({ id }) => !mayChangeOrder(actor, known.get(id)!.ownerDepartmentId))) {
      throw refuse('order.not_yours_to_change');
    }
    const made = untouched.filter(({ before }) => before === null).map(({ id }) => id);
    const removed = await this.orders.removeUnused(made.filter((id) => endOf(known.get(id)!) === null));
    const changes = untouched.flatMap(({ id, before }) =>
      before === null ? [] : [asItWas(known.get(id)!, before, reason)],
    );
    await this.promises.addAll(promisesIn(changes), actor.userId);
    await this.orders.update(changes.map(({ order }) => order));
    await this.concerned.tell(actor.userId, changes, this.clock.now());
    const outcomes = new Map<string, Restored>(former.map(({ id }) => [id, 'LEFT']));
    for (const id of removed) outcomes.set(id, 'REMOVED');
    for (const { order } of changes) outcomes.set(order.id, 'RESTORED');
    return outcomes;
  }
}

/** Undoing is one more change, so the version is incremented. The promised date is restored as a correction. */
function asItWas(order: CustomerOrder, before: Partial<KeptOrder>, reason: string): ChangedOrder {
  const restored = { ...withKept(order, before), version: order.version + 1 };
  const { promisedDate } = restored;
  const correction = { kind: 'CORRECTION', promisedDate, agreedAt: null, reason } as const;
  return { order: restored, before: order, promise: promisedDate === order.promisedDate ? null : correction, reason };
}
