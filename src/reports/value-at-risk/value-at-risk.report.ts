import { wouldWait } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import {
  type CostOfOrder,
  type DelayCost,
  DelayCosts,
  type FailureStake,
  type RateBook,
  RestateCosts,
  Stakes,
} from '../../delay-cost/index.js';
import { OrderLookup, type OrderView, readerOfOrders } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { batchesOf, Database } from '../../platform/database/index.js';
import { MOST_ORDERS } from '../cost/most-orders.js';
import { refuse } from '../reports.errors.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./open-orders.sql', import.meta.url);

/** An order that is forecast to leave after its promised date, and whether its owner rather waits or lets it leave. */
export interface OrderForecastLate extends CostOfOrder {
  cost: DelayCost & { forecast: NonNullable<DelayCost['forecast']> };
  /** The risk of leaving without answers; null where the policy does not allow that. */
  failure: FailureStake | null;
  waits: boolean;
}

export interface ValueAtRisk {
  /** All orders that were read, whether late or not. */
  read: CostOfOrder[];
  orders: OrderForecastLate[];
  rates: RateBook;
}

/** The open orders whose answers are forecast to come too late, and the cost that this puts at risk. */
@Injectable()
export class ValueAtRiskReport {
  constructor(
    private readonly database: Database,
    private readonly lookup: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly stakes: Stakes,
    private readonly restating: RestateCosts,
  ) {}

  async read(actor: Actor, asOf: Date): Promise<ValueAtRisk> {
    const rows = await this.database.query<{ id: string }>(SQL, [...readerOfOrders(actor), asOf, MOST_ORDERS + 1]);
    if (rows.length > MOST_ORDERS) throw refuse('report.too_many_open_orders');
    const read: CostOfOrder[] = [];
    const orders: OrderForecastLate[] = [];
    for (const batch of batchesOf(rows)) {
      const costs = await this.costs(batch, asOf);
      read.push(...costs);
      orders.push(...(await this.judge(costs.filter(isForeseenLate))));
    }
    return { read, orders, rates: await this.restating.book(orders, asOf) };
  }

  private async costs(rows: readonly { id: string }[], asOf: Date): Promise<CostOfOrder[]> {
    const found = await this.lookup.byIds(rows.map(({ id }) => id));
    const costs = await this.delayCosts.ofAll(found, asOf);
    return found.map((order, index) => ({ order, cost: costs[index]! }));
  }

  private async judge(late: readonly ForeseenLate[]): Promise<OrderForecastLate[]> {
    const failures = await this.stakes.failuresOf(late.map(({ order, cost }) => ({ order, forecast: cost.forecast })));
    return late.map(({ order, cost }) => {
      const failure = failures.get(order.id) ?? null;
      return { order, cost, failure, waits: willWait(order, cost.forecast.cost, failure?.expectedError ?? null) };
    });
  }
}

type ForeseenLate = CostOfOrder & Pick<OrderForecastLate, 'cost'>;

/** Compares with the promise in force. The cost of an earlier promise is no risk any more. */
const isForeseenLate = (each: CostOfOrder): each is ForeseenLate =>
  each.cost.forecast !== null && each.cost.forecast.leavesOn > each.order.promisedDate!;

/** Lateness without a price counts as 0, so that a rational owner waits. */
const willWait = ({ policy }: OrderView, waiting: bigint | null, expectedError: bigint | null): boolean =>
  wouldWait(policy, waiting ?? 0n, expectedError);
