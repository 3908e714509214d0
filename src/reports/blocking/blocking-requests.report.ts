import { Injectable } from '@nestjs/common';
import { Ledger } from '../../incidents/index.js';
import { Actor } from '../../platform/auth/index.js';
import { type CostedOrders, CostReporting, type OrderWithCost } from '../cost/cost.report.js';
import { type RequestBehindCost, RequestsBehind } from '../cost/requests-behind.js';
import { requestsInBill } from '../cost/sum-costs.js';
import type { Period } from '../period.js';
import { type BlamedOrder, type BlockedMoney, rankRequests } from './rank-requests.js';

export interface BlockingRequests extends CostedOrders {
  rows: BlockingRequest[];
}

export interface BlockingRequest {
  /** Null: the sum of the requests that the reader may not know of. */
  request: RequestBehindCost | null;
  blocked: BlockedMoney;
}

/** The requests that blocked the most money, among those the reader may know of. */
@Injectable()
export class BlockingRequestsReport {
  constructor(
    private readonly costs: CostReporting,
    private readonly ledger: Ledger,
    private readonly requests: RequestsBehind,
  ) {}

  async read(actor: Actor, period: Period, asOf: Date): Promise<BlockingRequests> {
    const costed = await this.costs.ordersWithCost(actor, period, asOf);
    const orders = await this.blamed(costed.orders);
    const requests = await this.requests.of(actor, orders.flatMap(behind));
    const ranked = rankRequests(orders, (id) => requests.has(id));
    const rows = ranked.map((blocked) => ({
      request: blocked.requestId === null ? null : requests.get(blocked.requestId)!,
      blocked,
    }));
    return { ...costed, rows };
  }

  private async blamed(orders: readonly OrderWithCost[]): Promise<BlamedOrder[]> {
    const failed = orders.filter(({ costed }) => costed.failure !== 0n);
    const causes = await this.ledger.causesOfOrders(failed.map(({ order }) => order.id));
    return orders.map(({ order, costed }) => ({
      currency: order.currency,
      delay: costed.delay,
      causes: causes.get(order.id) ?? [],
    }));
  }
}

const behind = ({ delay, causes }: BlamedOrder): string[] => [
  ...requestsInBill(delay),
  ...causes.map(({ requestId }) => requestId),
];
