import type { OrderPolicy } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { CustomerOrder, type OrderPhase } from '../customer-order.entity.js';
import { type OrderName } from '../order-lookup.js';
import { OrderStore, termsOf } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderChanged, OrderCreated } from '../orders.events.js';
import { mayChangeOrder } from '../orders.policy.js';
import { examineProfile } from '../examine-profile.js';
import type { StoredProfile } from '../stored-profile.js';

export interface OrderDetails {
  customer: string | null;
  value: bigint | null;
  currency: string;
  zone: string;
  promisedDate: string | null;
  releaseAllowanceDays: number;
  profile: StoredProfile | null;
  policy: OrderPolicy;
  failureCost: bigint | null;
  lostOrderLump: bigint | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
  sourceVersion: bigint | null;
  /** Why the terms of an order that has left are changed. */
  correctionReason: string | null;
}

export interface Upserted {
  order: CustomerOrder;
  created: boolean;
  /** False when the source had already said something newer: nothing was changed. */
  applied: boolean;
}

/** What the source of an order, or a lead of its owner, says about it: written, and thereby verified. */
@Injectable()
export class UpsertOrder {
  constructor(
    private readonly store: OrderStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, details: OrderDetails): Promise<Upserted> {
    if (!mayChangeOrder(actor, details.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    examineProfile(details.profile);
    const order = await this.store.lock(name);
    return order === null ? this.create(actor, name, details) : this.change(actor, order, details);
  }

  private async create(actor: Actor, name: OrderName, details: OrderDetails): Promise<Upserted> {
    const order = freshOrder(name, details, actor.userId, this.clock.now());
    Object.assign(order, { verifiedAt: order.createdAt, verifiedById: actor.userId });
    await this.store.add(order, OrderCreated, { ...name, ...termsOf(order) });
    return { order, created: true, applied: true };
  }

  private async change(
    actor: Actor,
    order: CustomerOrder,
    { correctionReason: reason, ...details }: OrderDetails,
  ): Promise<Upserted> {
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
    if (order.value !== null && order.currency !== details.currency) throw refuse('order.currency_fixed');
    const unchanged = { order, created: false, applied: false };
    if (isOlder(details.sourceVersion, order.sourceVersion)) return unchanged;
    const before = termsOf(order);
    Object.assign(order, details, { sourceVersion: details.sourceVersion?.toString() ?? order.sourceVersion });
    const after = termsOf(order);
    if (isDeepStrictEqual(before, after) && order.verifiedAt !== null) return { ...unchanged, applied: true };
    if (order.releasedAt !== null && reason === null) throw refuse('order.correction_needs_a_reason');
    Object.assign(order, { verifiedAt: this.clock.now(), verifiedById: actor.userId });
    await this.store.change(order, actor.userId, OrderChanged, { before, after, reason });
    return { order, created: false, applied: true };
  }
}

export const freshOrder = (
  name: OrderName,
  { correctionReason: _none, ...details }: OrderDetails,
  createdById: string,
  now: Date,
): CustomerOrder => ({
  id: newId(),
  ...name,
  ...details,
  sourceVersion: details.sourceVersion?.toString() ?? null,
  verifiedAt: null,
  verifiedById: null,
  releasedAt: null,
  releasedWithAnswer: null,
  releaseReason: null,
  releasedById: null,
  createdById,
  createdAt: now,
  version: 1,
});

/** Sources may deliver twice and out of order; the same version again is an echo of what was applied. */
const isOlder = (given: bigint | null, known: string | null): boolean =>
  given !== null && known !== null && given <= BigInt(known);
