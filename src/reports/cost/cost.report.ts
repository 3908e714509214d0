import { Injectable } from '@nestjs/common';
import { type DelayCost, DelayCosts, type RateBook, RestateCosts } from '../../delay-cost/index.js';
import { Ledger } from '../../incidents/index.js';
import { endOf, OrderLookup, type OrdersOfFilter, type OrderView, readerOfOrders } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { batchesOf, Database } from '../../platform/database/index.js';
import { refuse } from '../reports.errors.js';
import type { Period } from '../period.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { MOST_ORDERS } from './most-orders.js';
import { type CostedOrder } from './sum-up.js';

const SQL = sqlFile('./orders-with-cost.sql', import.meta.url);

/** Which orders a cost report is about. */
export interface CostsAsked extends Period {
  linked?: OrdersOfFilter | null;
}

export interface OrderWithCost {
  order: OrderView;
  /** True: there is an open dispute on which requests held the order up. */
  disputed: boolean;
  costed: CostedOrder & { delay: DelayCost };
}

/** The orders of a cost report, and the rates that convert their sums to the report currency. */
export interface CostedOrders {
  orders: OrderWithCost[];
  rates: RateBook;
}

/** Computes the cost of lateness and of failures for each order. */
@Injectable()
export class CostReporting {
  constructor(
    private readonly database: Database,
    private readonly lookup: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly ledger: Ledger,
    private readonly restating: RestateCosts,
  ) {}

  /**
   * The orders that the reader may see and that were late or failed in the period, or are forecast to be late. Each as
   * known at `asOf`. With a filter only its orders.
   */
  async ordersWithCost(actor: Actor, { from, to, linked }: CostsAsked, asOf: Date): Promise<CostedOrders> {
    const rows = await this.database.query<{ id: string }>(SQL, [
      ...readerOfOrders(actor),
      from,
      to,
      asOf,
      MOST_ORDERS + 1,
      linked?.orders ?? null,
    ]);
    if (rows.length > MOST_ORDERS) throw refuse('report.too_many_orders');
    const orders: OrderWithCost[] = [];
    for (const batch of batchesOf(rows)) {
      const found = await this.lookup.byIds(batch.map(({ id }) => id));
      orders.push(...(await this.cost(found, asOf)));
    }
    const costs = orders.map(({ order, costed }) => ({ order, cost: costed.delay }));
    return { orders, rates: await this.restating.book(costs, asOf) };
  }

  private async cost(found: OrderView[], asOf: Date): Promise<OrderWithCost[]> {
    const disputed = await this.lookup.disputedAmong(found.map(({ id }) => id));
    const delays = await this.delayCosts.ofAll(found, asOf);
    const failures = await this.ledger.totalsOfOrders(
      found.map(({ id }) => id),
      asOf,
    );
    return found
      .map((order, index): OrderWithCost => ({
        order,
        disputed: disputed.has(order.id),
        costed: {
          ownerDepartmentId: order.ownerDepartmentId,
          delay: delays[index]!,
          failure: failures.get(order.id)!.total,
        },
      }))
      .filter(isLateOrMayBe);
  }
}

/** Leaves out open orders that are in time by their forecast: they cost nothing. */
const isLateOrMayBe = ({ order, costed: { delay, failure } }: OrderWithCost): boolean =>
  endOf(order) !== null || delay.units > 0 || failure !== 0n || (delay.forecast?.units ?? 0) > 0;
