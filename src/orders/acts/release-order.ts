import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Transactional } from '../../platform/database/index.js';
import { type Ended, OrderEndings, type SaidEnding } from '../order-endings.js';
import { type OrderName } from '../order-lookup.js';
import { OrderStore } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderReleased } from '../orders.events.js';

export interface Release extends SaidEnding {
  withAnswer: boolean;
  reason: string | null;
}

/** Releases an order. Leaving without the answer is a decision: the record names the person and the reason. */
@Injectable()
export class ReleaseOrder {
  constructor(
    private readonly endings: OrderEndings,
    private readonly store: OrderStore,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, { withAnswer, reason, ...said }: Release): Promise<Ended> {
    const { order, at, decidedById, sourceVersion, isStale } = await this.endings.begin(actor, name, said);
    if (isStale) return { order, applied: false };
    if (!withAnswer && reason === null) throw refuse('order.release_reason_required');
    if (!withAnswer && actor.serviceAccount && said.decidedById === null) throw refuse('order.decider_required');
    Object.assign(order, {
      releasedAt: at,
      releasedWithAnswer: withAnswer,
      releaseReason: reason,
      releasedById: decidedById,
      sourceVersion,
    });
    await this.store.change(order, actor.userId, OrderReleased, { withAnswer, reason, decidedById });
    return { order, applied: true };
  }
}
