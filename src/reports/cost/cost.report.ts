import { Injectable } from '@nestjs/common';
import { DelayCosts } from '../../delay-cost/index.js';
import { Ledger } from '../../incidents/index.js';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Period } from '../responsiveness/responsiveness.report.js';
import { sqlFile } from '../sql-file.js';
import { CostedOrder, CostSums, sumUp } from './sum-up.js';

const SQL = sqlFile('./orders-with-cost.sql', import.meta.url);

export interface CostReport {
  orders: { order: OrderView; costed: CostedOrder }[];
  sums: CostSums;
}

/** What lateness and failures cost, by order and by department. */
@Injectable()
export class CostReporting {
  constructor(
    private readonly database: Database,
    private readonly lookup: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, period: Period): Promise<CostReport> {
    const rows = await this.database.query<{ id: string }>(SQL, [
      departmentIdsOf(actor),
      actor.executive,
      period.from,
      period.to,
    ]);
    const orders: CostReport['orders'] = [];
    for (const { id } of rows) orders.push(await this.cost(id));
    return { orders, sums: sumUp(orders.map(({ costed }) => costed)) };
  }

  private async cost(orderId: string): Promise<CostReport['orders'][number]> {
    const order = (await this.lookup.byId(orderId))!;
    const delay = await this.delayCosts.of(orderId, this.clock.now());
    const { total } = await this.ledger.totalOfOrder(orderId);
    return { order, costed: { ownerDepartmentId: order.ownerDepartmentId, delay, failure: total } };
  }
}
