import { type Promises, promisesAt, type PromiseWord, wasBroken } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, toSeconds } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { refuse } from '../orders.errors.js';
import { OrderPromise } from './order-promise.entity.js';

/** A statement about the promised date that is to be stored. */
export type NewPromise = Pick<OrderPromise, 'kind' | 'promisedDate' | 'agreedAt' | 'reason'>;

/** A statement about the promised date, with the order as it was before. */
export interface PromiseSaid {
  order: Promising;
  word: NewPromise;
}

type Promising = Pick<CustomerOrder, 'id' | 'promisedDate' | 'createdById' | 'createdAt'>;

/**
 * Stores the statements about promised dates. The order itself holds the date in force. While that is the first date no
 * row is stored, so that hundreds of thousands of orders with an unchanged date cost no rows.
 */
@Injectable()
export class OrderPromises {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All statements about the order's date, oldest first. */
  async of(order: Promising): Promise<OrderPromise[]> {
    return (await this.ofAll([order])).get(order.id)!;
  }

  /** Promises by order id, as they stood at the instant, or as they stand now. Orders without a promise are absent. */
  async at(orders: readonly Promising[], at?: Date): Promise<Map<string, Promises>> {
    const instant = at === undefined ? Infinity : toSeconds(at);
    const standing = [...(await this.ofAll(orders))].map(([id, words]) => [id, promisesAt(words.map(toWord), instant)]);
    return new Map(standing.filter((each): each is [string, Promises] => each[1] !== null));
  }

  /**
   * An order that is still in time cannot be lost to its lateness.
   * @throws order.not_late
   */
  async refuseUnlessBroken(order: CustomerOrder, at: Date): Promise<void> {
    const promises = (await this.at([order], at)).get(order.id);
    if (promises !== undefined && !wasBroken(order.zone, promises, toSeconds(at))) throw refuse('order.not_late');
  }

  /** The caller has locked the order and passes it as it was before. The caller saves the new date to the order. */
  async add(order: Promising, word: NewPromise, recordedById: string): Promise<OrderPromise> {
    return (await this.addAll([{ order, word }], recordedById))[0]!;
  }

  /** Adds one statement for each of many orders. */
  async addAll(said: readonly PromiseSaid[], recordedById: string): Promise<OrderPromise[]> {
    if (said.length === 0) return [];
    const recordedAt = this.clock.now();
    const kept = await this.keptOf(said.map(({ order }) => order));
    const words = said.map(({ order, word }) => {
      const before = kept.get(order.id)!;
      const first = before.length === 0 ? firstOf(order) : [];
      const own = { id: newId(), orderId: order.id, ordinal: before.length + first.length + 1 };
      return { first, promise: { ...own, ...word, recordedById, recordedAt } };
    });
    await this.database.repository(OrderPromise).insert(words.flatMap(({ first, promise }) => [...first, promise]));
    return words.map(({ promise }) => promise);
  }

  private async keptOf(orders: readonly Promising[]): Promise<Map<string, OrderPromise[]>> {
    const kept = await this.database
      .repository(OrderPromise)
      .find({ where: { orderId: In(orders.map(({ id }) => id)) }, order: { ordinal: 'ASC' } });
    const byOrder = new Map<string, OrderPromise[]>(orders.map(({ id }) => [id, []]));
    for (const word of kept) byOrder.get(word.orderId)!.push(word);
    return byOrder;
  }

  private async ofAll(orders: readonly Promising[]): Promise<Map<string, OrderPromise[]>> {
    const kept = await this.keptOf(orders);
    return new Map(
      orders.map((order) => {
        const own = kept.get(order.id)!;
        return [order.id, own.length > 0 ? own : firstOf(order)];
      }),
    );
  }
}

/** The promise that the order came in with. */
const firstOf = ({ id: orderId, promisedDate, createdById, createdAt }: Promising): OrderPromise[] =>
  promisedDate === null
    ? []
    : [
        {
          ...{ id: newId(), orderId, ordinal: 1, kind: 'FIRST', promisedDate, agreedAt: null, reason: null },
          ...{ recordedById: createdById, recordedAt: createdAt },
        },
      ];

const toWord = ({ kind, promisedDate: promised, agreedAt, recordedAt }: OrderPromise): PromiseWord => ({
  kind,
  promised,
  at: toSeconds(agreedAt ?? recordedAt),
});
