import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import type { CustomerOrder } from './customer-order.entity.js';
import { endOf } from './order-end.js';
import { OrderLookup, type OrderName } from './order-lookup.js';
import { OrderStore } from './order-store.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';

/** A statement about the end of an order. */
export interface SaidEnding {
  /** Null: now. What is put down later keeps its true instant. */
  at: Date | null;
  /** The person who decided; null: the caller. */
  decidedById: string | null;
  /** The version of the source that states it. */
  sourceVersion: bigint | null;
}

export interface Ending {
  /** Held until the act commits. */
  order: CustomerOrder;
  at: Date;
  decidedById: string;
  /** The version of the source once the order has ended so. */
  sourceVersion: string | null;
  /** Its source has said something newer, or has said this before: nothing is to be changed. */
  isStale: boolean;
}

export interface Ended {
  order: CustomerOrder;
  /** False when nothing was changed, for the source had said so before or something newer. */
  applied: boolean;
}

/** The common rules of a release and a cancellation: the owner, the instant, and the order of a source's statements. */
@Injectable()
export class OrderEndings {
  constructor(
    private readonly lookup: OrderLookup,
    private readonly store: OrderStore,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  async begin(actor: Actor, name: OrderName, { at, decidedById, sourceVersion }: SaidEnding): Promise<Ending> {
    await this.lookup.visibleTo(actor, name);
    const order = (await this.store.lock(name))!;
    if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
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

/** The version that told the terms may tell the end as well; the same one again is an echo of it. */
const isOlder = (given: bigint | null, order: CustomerOrder): boolean =>
  given !== null &&
  order.sourceVersion !== null &&
  (given < BigInt(order.sourceVersion) || (given === BigInt(order.sourceVersion) && endOf(order) !== null));
