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
import { OrderLookup, type OrderView, readerOf } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { MOST_ORDERS } from '../cost/most-orders.js';
import { refuse } from '../reports.errors.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./open-orders.sql', import.meta.url);

/** An order that is forecast to leave after its promised date, and whether its owner rather waits or lets it leave. */
export interface OrderAtRisk extends CostOfOrder {
  cost: DelayCost & { forecast: NonNullable<DelayCost['forecast']> };
  /** The risk of leaving without answers; null where the policy does not allow that. */
  failure: FailureStake | null;
  waits: boolean;
}

export interface ValueAtRisk {
  /** All orders that were read, whether late or not. */
  read: CostOfOrder[];
  orders: OrderAtRisk[];
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
    const rows = await this.database.query<{ id: string }>(SQL, [...readerOf(actor), asOf, MOST_ORDERS + 1]);
    if (rows.length > MOST_ORDERS) throw refuse('report.too_many_open_orders');
    const found = await this.lookup.byIds(rows.map(({ id }) => id));
    const costs = await this.delayCosts.ofAll(found, asOf);
    const read = found.map((order, index): CostOfOrder => ({ order, cost: costs[index]! }));
    const orders: OrderAtRisk[] = [];
    for (const each of read.filter(isForeseenLate)) orders.push(await this.judge(each));
    return { read, orders, rates: await this.restating.book(orders, asOf) };
  }

  private async judge({ order, cost }: ForeseenLate): Promise<OrderAtRisk> {
    const failure = await this.stakes.failureOf(order, cost.forecast);
    return { order, cost, failure, waits: willWait(order, cost.forecast.cost, failure?.expectedError ?? null) };
  }
}

type ForeseenLate = CostOfOrder & Pick<OrderAtRisk, 'cost'>;

/** Compares with the promise in force. The cost of an earlier promise is no risk any more. */
const isForeseenLate = (each: CostOfOrder): each is ForeseenLate =>
  each.cost.forecast !== null && each.cost.forecast.leavesOn > each.order.promisedDate!;

/** Lateness without a price counts as 0, so that a rational owner waits. */
const willWait = ({ policy }: OrderView, waiting: bigint | null, expectedError: bigint | null): boolean =>
  wouldWait(policy, waiting ?? 0n, expectedError);
