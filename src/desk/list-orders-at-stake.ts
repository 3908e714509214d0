import { Injectable } from '@nestjs/common';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { OrderLookup, presentOrder } from '../orders/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { OPEN, readerParameters, readerSqlFrom, visibleRequestTo } from '../requests/index.js';
import type { OrderAtStakeDto } from './http/at-stake.dto.js';

/** Each part of the union has an index of its own. */
const AT_STAKE = `
  WITH mine AS (
         SELECT id FROM request WHERE raised_by_id = $1
          UNION
         SELECT id FROM request WHERE on_behalf_of_id = $1
          UNION
         SELECT id FROM request WHERE assignee_id = $1)
  SELECT o.id, array_agg(r.number ORDER BY r.number) AS requests
    FROM mine
    JOIN request        AS r ON r.id = mine.id
    JOIN order_link     AS l ON l.request_id = r.id AND l.blocks AND l.ended_at IS NULL
    JOIN customer_order AS o ON o.id = l.order_id AND o.released_at IS NULL AND o.cancelled_at IS NULL
   WHERE r.state IN (${OPEN.map((state) => `'${state}'`).join(', ')})
     AND ${visibleRequestTo(readerSqlFrom(2))}
   GROUP BY o.id
   ORDER BY o.promised_date, o.id
   LIMIT $6`;

/** Lists the open orders that wait for requests of a person, each with the cost of waiting. */
@Injectable()
export class ListOrdersAtStake {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, limit: number): Promise<OrderAtStakeDto[]> {
    const rows = await this.database.query<{ id: string; requests: string[] }>(AT_STAKE, [
      actor.userId,
      ...readerParameters(actor),
      limit,
    ]);
    const requests = new Map(rows.map((row) => [row.id, row.requests]));
    const orders = await this.orders.byIds([...requests.keys()]);
    const costs = await this.delayCosts.ofAll(orders, this.clock.now());
    const listed: OrderAtStakeDto[] = [];
    for (const [index, order] of orders.entries()) {
      listed.push({
        order: presentOrder(order),
        delayCost: await this.present.figures(actor, order, costs[index]!),
        requests: requests.get(order.id)!,
      });
    }
    return listed;
  }
}
