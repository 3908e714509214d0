import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import type { CustomerOrder } from './customer-order.entity.js';
import { endOf } from './order-end.js';
import type { OrderName } from './order-lookup.js';
import { OrderStore } from './order-store.js';
import { refuse } from './orders.errors.js';

export interface SaidEnding {
  /** The instant of the end; null: now. An end that is recorded late keeps its true instant. */
  at: Date | null;
  /** The person who decided; null: the caller. */
  decidedById: string | null;
  /** The version of the source system that states the end. */
  sourceVersion: bigint | null;
}

export interface OrderEnding {
  /** Locked until the act commits. */
  order: CustomerOrder;
  at: Date;
  decidedById: string;
  /** The version of the source system after this statement. */
  sourceVersion: string | null;
  /** True when the source has stated this version or a newer one already: then nothing changes. */
  isStale: boolean;
}

export interface Ended {
  order: CustomerOrder;
  /** False when nothing changed, because the source had stated this version or a newer one already. */
  applied: boolean;
}

/** The common rules of a release and a cancellation: who may decide it, its instant, and the versions of the source. */
@Injectable()
export class OrderEndings {
  constructor(
    private readonly store: OrderStore,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  async begin(actor: Actor, name: OrderName, { at, decidedById, sourceVersion }: SaidEnding): Promise<OrderEnding> {
    const order = await this.store.lockFor(actor, name);
    const isStale = isOlder(sourceVersion, order);
    if (!isStale) await this.examine(order, at, decidedById);
    return {
      ...{ order, isStale, at: at ?? this.clock.now(), decidedById: decidedById ?? actor.userId },
      sourceVersion: sourceVersion?.toString() ?? order.sourceVersion,
    };
  }

  private async examine(order: CustomerOrder, at: Date | null, decidedById: string | null): Promise<void> {
    if (order.releasedAt !== null) throw refuse('order.already_released');
    if (order.cancelledAt !== null) throw refuse('order.already_cancelled');
    if (at !== null && at > this.clock.now()) throw refuse('order.end_in_the_future');
    if (decidedById === null) return;
    const deciders = await this.departments.membersOf(order.ownerDepartmentId);
    if (!deciders.includes(decidedById)) throw refuse('order.decider_unknown');
  }
}

/** The version that stated the terms may state the end as well. On an order that has ended, the same version is an echo. */
const isOlder = (given: bigint | null, order: CustomerOrder): boolean =>
  given !== null &&
  order.sourceVersion !== null &&
  (given < BigInt(order.sourceVersion) || (given === BigInt(order.sourceVersion) && endOf(order) !== null));
