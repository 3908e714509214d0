import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderReleased } from '../orders.events.js';
import { mayChangeOrder } from '../orders.policy.js';

export interface Release {
  withAnswer: boolean;
  reason: string | null;
  /** Defaults to the present; a release typed in later keeps its true instant. */
  releasedAt: Date | null;
}

/** The order leaves. Leaving without the answer is a decision somebody takes, and the record says who and why. */
@Injectable()
export class ReleaseOrder {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, release: Release): Promise<CustomerOrder> {
    await this.lookup.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    const now = this.clock.now();
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    if (order.releasedAt !== null) throw refuse('order.already_released');
    if (!release.withAnswer && release.reason === null) throw refuse('order.release_reason_required');
    if (release.releasedAt !== null && release.releasedAt > now) throw refuse('order.release_in_the_future');
    Object.assign(order, {
      releasedAt: release.releasedAt ?? now,
      releasedWithAnswer: release.withAnswer,
      releaseReason: release.reason,
      releasedById: actor.userId,
    });
    const { withAnswer, reason } = release;
    await this.store.change(order, actor.userId, OrderReleased, { withAnswer, reason });
    return order;
  }
}
