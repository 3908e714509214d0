import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import type { CancellationKind, CustomerOrder } from '../customer-order.entity.js';
import type { OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { type CancellationFacts, OrderCancellationCorrected } from '../orders.events.js';
import { OrderPromises } from '../promises/order-promises.js';

export interface CancellationCorrection {
  cancelledAt: Date;
  kind: CancellationKind;
  reason: string;
}

/** Corrects the record of a cancellation. The earlier frozen figure is kept beside the new one. */
@Injectable()
export class CorrectCancellation {
  constructor(
    private readonly store: OrderStore,
    private readonly promises: OrderPromises,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, correction: CancellationCorrection): Promise<CustomerOrder> {
    const order = await this.store.lockFor(actor, name);
    if (order.cancelledAt === null) throw refuse('order.not_cancelled');
    const { cancelledAt, kind, reason } = correction;
    if (cancelledAt > this.clock.now()) throw refuse('order.end_in_the_future');
    if (kind === 'BECAUSE_LATE') await this.promises.refuseUnlessBroken(order, cancelledAt);
    const before = factsOf(order);
    Object.assign(order, { cancelledAt, cancellationKind: kind });
    await this.store.change(order, actor.userId, OrderCancellationCorrected, { before, after: factsOf(order), reason });
    return order;
  }
}

const factsOf = ({ cancelledAt, cancellationKind }: CustomerOrder): CancellationFacts => ({
  cancelledAt: cancelledAt!.toISOString(),
  kind: cancellationKind!,
});
