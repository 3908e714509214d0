import { Injectable } from '@nestjs/common';
import { Ledger } from '../../incidents/index.js';
import { Actor } from '../../platform/auth/index.js';
import { CostReporting, type OrderWithCost } from '../cost/cost.report.js';
import { type RequestBehind, RequestsBehind } from '../cost/requests-behind.js';
import type { Period } from '../responsiveness/responsiveness.report.js';
import { type BlamedOrder, type BlockedMoney, rankRequests } from './rank-requests.js';

export interface BlockingRequest {
  /** Null: the sum of requests that the reader may not know of. */
  request: RequestBehind | null;
  blocked: BlockedMoney;
}

/** The requests that blocked most money, of those the reader may know of. */
@Injectable()
export class BlockingRequestsReport {
  constructor(
    private readonly costs: CostReporting,
    private readonly ledger: Ledger,
    private readonly requests: RequestsBehind,
  ) {}

  async rows(actor: Actor, period: Period, asOf: Date): Promise<BlockingRequest[]> {
    const orders: BlamedOrder[] = [];
    for (const costed of await this.costs.ordersWithCost(actor, period, asOf)) orders.push(await this.blame(costed));
    const requests = await this.requests.of(actor, orders.flatMap(requestsOf));
    const ranked = rankRequests(orders, (id) => requests.has(id));
    return ranked.map((blocked) => ({
      request: blocked.requestId === null ? null : requests.get(blocked.requestId)!,
      blocked,
    }));
  }

  private async blame({ order, costed }: OrderWithCost): Promise<BlamedOrder> {
    const causes = costed.failure === 0n ? [] : await this.ledger.causesOfOrder(order.id);
    return { currency: order.currency, delay: costed.delay, causes };
  }
}

const requestsOf = ({ delay, causes }: BlamedOrder): string[] => [
  ...delay.leaves.filter(({ cls }) => cls !== 'U').map(({ request }) => request),
  ...causes.map(({ requestId }) => requestId),
];
