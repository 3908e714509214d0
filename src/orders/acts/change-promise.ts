import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { endOf } from '../order-end.js';
import type { OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderPromiseChanged } from '../orders.events.js';
import { agreedDate } from '../promises/promise-change.js';
import type { OrderPromise, PromiseChange } from '../promises/order-promise.entity.js';
import { type NewPromise, OrderPromises } from '../promises/order-promises.js';

export interface ChangedPromise {
  kind: PromiseChange;
  promisedDate: string;
  /** When the customer agreed; null: now. */
  agreedAt: Date | null;
  reason: string | null;
}

/**
 * Changes the promised date. A date the customer agreed to counts delay anew from there, and accrued cost stays. A
 * correction replaces a date that was recorded wrong, and restates the cost. An order that has left is restated either
 * way.
 */
@Injectable()
export class ChangePromise {
  constructor(
    private readonly store: OrderStore,
    private readonly promises: OrderPromises,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, change: ChangedPromise): Promise<OrderPromise> {
    const order = await this.store.lockFor(actor, name);
    const before = order.promisedDate;
    if (before === null) throw refuse('order.nothing_promised');
    if (before === change.promisedDate) throw refuse('order.promise_unchanged');
    const now = this.clock.now();
    const word = await this.wordFor(order, change, now);
    const promise = await this.promises.add(order, word, actor.userId);
    order.promisedDate = change.promisedDate;
    await this.store.change(order, actor.userId, OrderPromiseChanged, {
      ...{ kind: change.kind, before, after: change.promisedDate },
      agreedAt: promise.agreedAt?.toISOString() ?? null,
      reason: promise.reason,
    });
    return promise;
  }

  private async wordFor(order: CustomerOrder, change: ChangedPromise, now: Date): Promise<NewPromise> {
    const { kind, promisedDate, reason } = change;
    if (reason === null && (kind === 'CORRECTION' || endOf(order) !== null)) {
      throw refuse('order.correction_needs_a_reason');
    }
    if (kind === 'CORRECTION') return { kind, promisedDate, agreedAt: null, reason };
    const agreedAt = change.agreedAt ?? now;
    const earlier = (await this.promises.of(order)).map((promise) => promise.agreedAt);
    if (agreedAt > now || earlier.some((at) => at !== null && at > agreedAt)) {
      throw refuse('order.agreement_out_of_order');
    }
    return agreedDate(order, promisedDate, agreedAt, reason);
  }
}
