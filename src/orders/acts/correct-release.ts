import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import type { OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderReleaseCorrected, type ReleaseFacts } from '../orders.events.js';

export interface ReleaseCorrection {
  releasedAt: Date;
  withAnswer: boolean;
  reason: string;
}

/** Corrects the record of a release. The earlier frozen figure is kept beside the new one. */
@Injectable()
export class CorrectRelease {
  constructor(
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, { reason, ...release }: ReleaseCorrection): Promise<CustomerOrder> {
    const order = await this.store.lockFor(actor, name);
    if (order.releasedAt === null) throw refuse('order.not_released');
    if (release.releasedAt > this.clock.now()) throw refuse('order.end_in_the_future');
    const before = factsOf(order);
    Object.assign(order, {
      releasedAt: release.releasedAt,
      releasedWithAnswer: release.withAnswer,
      releaseReason: release.withAnswer ? order.releaseReason : (order.releaseReason ?? reason),
    });
    await this.store.change(order, actor.userId, OrderReleaseCorrected, { before, after: factsOf(order), reason });
    return order;
  }
}

const factsOf = ({ releasedAt, releasedWithAnswer }: CustomerOrder): ReleaseFacts => ({
  releasedAt: releasedAt!.toISOString(),
  withAnswer: releasedWithAnswer!,
});
