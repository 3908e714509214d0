import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { readerParameters, readerSqlFrom, RequestLookup, visibleRequestTo } from '../../requests/index.js';
import { QueueEntry } from '../queue-entry.entity.js';
import { refuse } from '../queue.errors.js';
import { othersInQueue } from './count-places.js';
import type { QueueRow } from './queue-row.js';
import { ReadQueue } from './read-queue.js';

export interface ExplainedPlace {
  row: QueueRow;
  entry: QueueEntry;
  /** Counts from 1, among the `of` rows that the reader sees and that are not snoozed. */
  place: number;
  of: number;
  /** The orders that the reader may see by name, by order id. */
  orders: ReadonlyMap<string, OrderView>;
  requests: ReadonlyMap<string, string>;
}

/** A member sees all requests that the department holds, except restricted ones. */
const OTHERS = `
  SELECT others.before::integer, others.all::integer
    FROM queue_entry own
   CROSS JOIN LATERAL ${othersInQueue(`r.snoozed_until > $2 OR (${visibleRequestTo(readerSqlFrom(3))}) IS NOT TRUE`)} AS others
   WHERE own.request_id = $1`;

/**
 * Explains the computation of a place, from the figures stored with it, so that the explanation fits the place that is
 * shown.
 */
@Injectable()
export class ExplainPlace {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
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
      ...(await this.placeOf(actor, row)),
      orders: new Map(named.map((order) => [order.id, order])),
      requests: await this.requests.numbersSeen(
        actor,
        entry.lines.flatMap(({ outlastedBy }) => outlastedBy ?? []),
      ),
    };
  }

  private async placeOf(actor: Actor, { requestId, snoozedUntil }: QueueRow): Promise<{ place: number; of: number }> {
    const now = this.clock.now();
    const [others] = await this.database.query<{ before: number; all: number }>(OTHERS, [
      ...[requestId, now],
      ...readerParameters(actor),
    ]);
    const isPutAside = snoozedUntil !== null && snoozedUntil > now;
    return { place: 1 + others!.before, of: others!.all + (isPutAside ? 0 : 1) };
  }
}
