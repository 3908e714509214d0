import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { QueueEntry } from '../queue-entry.entity.js';
import { refuse } from '../queue.errors.js';
import { type QueueRow, ReadQueue } from './read-queue.js';

export interface ExplainedPlace {
  row: QueueRow;
  entry: QueueEntry;
  /** From 1, among the `of` rows that the reader sees and that are not put aside. */
  place: number;
  of: number;
  /** What the reader may call by its name. */
  orders: ReadonlyMap<string, OrderView>;
  requests: ReadonlyMap<string, string>;
}

/**
 * What a place was reckoned from: the very figures it was kept with, so that the explanation is one of the place that is
 * shown and of no other.
 */
@Injectable()
export class ExplainPlace {
  constructor(
    private readonly database: Database,
    private readonly queue: ReadQueue,
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
  ) {}

  /** Refuses with `queue.not_your_department`, `request.not_found` or `queue.not_in_queue`. */
  async of(actor: Actor, departmentId: string, idOrNumber: string): Promise<ExplainedPlace> {
    if (!isMember(actor, departmentId)) throw refuse('queue.not_your_department');
    const { id } = await this.requests.visibleTo(actor, idOrNumber);
    const row = await this.queue.one(actor, departmentId, id);
    const entry = await this.database.repository(QueueEntry).findOneBy({ requestId: id });
    if (row === null || entry === null) throw refuse('queue.not_in_queue');
    const named = await this.orders.visibleAmong(
      actor,
      entry.lines.map(({ orderId }) => orderId),
    );
    return {
      row,
      entry,
      place: 1 + (await this.queue.before(actor, departmentId, row)),
      of: await this.queue.count(actor, departmentId, {}),
      orders: new Map(named.map((order) => [order.id, order])),
      requests: await this.requests.numbersSeen(
        actor,
        entry.lines.flatMap(({ outlastedBy }) => outlastedBy ?? []),
      ),
    };
  }
}
