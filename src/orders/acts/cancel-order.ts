import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Transactional } from '../../platform/database/index.js';
import type { CancellationKind } from '../customer-order.entity.js';
import { type Ended, OrderEndings, type SaidEnding } from '../order-endings.js';
import { type OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { OrderCancelled } from '../orders.events.js';
import { OrderPromises } from '../promises/order-promises.js';

export interface Cancellation extends SaidEnding {
  kind: CancellationKind;
  reason: string;
}

/**
 * Cancels an order. An order lost to its lateness costs its loss on top of its delay. An order cancelled for another
 * reason costs only the delay it had by then, because that delay did happen.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly endings: OrderEndings,
    private readonly promises: OrderPromises,
    private readonly store: OrderStore,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, { kind, reason, ...said }: Cancellation): Promise<Ended> {
    const { order, at, decidedById, sourceVersion, isStale } = await this.endings.begin(actor, name, said);
    if (isStale) return { order, applied: false };
    if (kind === 'BECAUSE_LATE') await this.promises.refuseUnlessBroken(order, at);
    Object.assign(order, {
      cancelledAt: at,
      cancellationKind: kind,
      cancellationReason: reason,
      cancelledById: decidedById,
      sourceVersion,
    });
    await this.store.change(order, actor.userId, OrderCancelled, { kind, reason, decidedById });
    return { order, applied: true };
  }
}
