import { Injectable } from '@nestjs/common';
import { DelayCosts } from '../../delay-cost/index.js';
import { Ledger } from '../../incidents/index.js';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Period } from '../responsiveness/responsiveness.report.js';
import { sqlFile } from '../sql-file.js';
import { RequestsBehind } from './requests-behind.js';
import { type ServiceSum, sumByService } from './sum-by-service.js';
import { type CostedOrder, type CostSums, sumUp } from './sum-up.js';

const SQL = sqlFile('./orders-with-cost.sql', import.meta.url);

export interface OrderWithCost {
  order: OrderView;
  costed: CostedOrder;
}

export interface CostReport {
  orders: OrderWithCost[];
  sums: CostSums;
  services: ServiceSum[];
}

/** What lateness and failures cost, by order and by department. */
@Injectable()
export class CostReporting {
  constructor(
    private readonly database: Database,
    private readonly lookup: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly ledger: Ledger,
    private readonly requests: RequestsBehind,
  ) {}

  async report(actor: Actor, period: Period, asOf: Date): Promise<CostReport> {
    const orders = await this.ordersWithCost(actor, period, asOf);
    const delays = orders.map(({ costed }) => costed.delay);
    const requests = await this.requests.of(actor, delays.flatMap(blockersOf));
    return {
      orders,
      sums: sumUp(orders.map(({ costed }) => costed)),
      services: sumByService(delays, (id) => requests.get(id)?.serviceId ?? null),
    };
  }

  /** The orders the reader may see that were late or failed in the period, each with what it cost by then. */
  async ordersWithCost(actor: Actor, { from, to }: Period, asOf: Date): Promise<OrderWithCost[]> {
    const reader = [departmentIdsOf(actor), actor.executive];
    const rows = await this.database.query<{ id: string }>(SQL, [...reader, from, to, asOf]);
    const orders: OrderWithCost[] = [];
    for (const { id } of rows) orders.push(await this.cost(id, asOf));
    return orders;
  }

  private async cost(orderId: string, asOf: Date): Promise<OrderWithCost> {
    const order = (await this.lookup.byId(orderId))!;
    const delay = await this.delayCosts.of(orderId, asOf);
    const { total } = await this.ledger.totalOfOrder(orderId, asOf);
    return { order, costed: { ownerDepartmentId: order.ownerDepartmentId, delay, failure: total } };
  }
}

const blockersOf = ({ leaves }: CostedOrder['delay']): string[] =>
  leaves.filter(({ cls }) => cls !== 'U').map(({ request }) => request);
