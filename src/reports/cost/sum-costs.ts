import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/index.js';
import { type CostedOrders, CostReporting, type CostsAsked } from './cost.report.js';
import { type RequestBehindCost, RequestsBehind } from './requests-behind.js';
import { restateOrders } from './restate-orders.js';
import { type ServiceSum, sumByService } from './sum-by-service.js';
import { type CostedOrder, type CostSums, sumUpCosts } from './sum-up.js';

export interface CostReport extends CostedOrders {
  sums: CostSums;
  /** The sums in the report currency, without the orders that have no rate for their day. */
  restated: CostSums;
  services: ServiceSum[];
  /** The requests behind the cost that the reader may know of, by id. */
  requests: ReadonlyMap<string, RequestBehindCost>;
}

/** Adds up the costs of delay and failure: by department and class, by service, and in total. */
@Injectable()
export class SumCosts {
  constructor(
    private readonly reporting: CostReporting,
    private readonly requests: RequestsBehind,
  ) {}

  async report(actor: Actor, asked: CostsAsked, asOf: Date): Promise<CostReport> {
    const found = await this.reporting.ordersWithCost(actor, asked, asOf);
    const costed = found.orders.map((each) => each.costed);
    const requests = await this.requests.of(
      actor,
      costed.flatMap(({ delay }) => requestsInBill(delay)),
    );
    return {
      ...found,
      sums: sumUpCosts(costed),
      restated: sumUpCosts(restateOrders(found.orders, found.rates)),
      services: sumByService(
        costed.map(({ delay }) => delay),
        (id) => requests.get(id)?.serviceId ?? null,
      ),
      requests,
    };
  }
}

/** Every request in a bill, in the past part and in the forecast. */
export const requestsInBill = ({ leaves, forecast }: Pick<CostedOrder['delay'], 'leaves' | 'forecast'>): string[] =>
  [...leaves, ...(forecast?.leaves ?? [])].filter(({ cls }) => cls !== 'U').map(({ request }) => request);
