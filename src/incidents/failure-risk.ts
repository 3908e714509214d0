import { expectedErrorCost } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type OrderView } from '../orders/index.js';
import { Database } from '../platform/database/index.js';
import { ErrorHistory, type ErrorOdds } from './error-history.js';

export const FAILURE_COST_SOURCES = [
  'ORDER',
  'CONTRACT_TEMPLATE',
  'CUSTOMER',
  'SERVICE',
  'CLOSED_INCIDENTS',
  'NOT_PRICED',
] as const;
/** The sources of a failure cost. The first source in this sequence that has an amount counts. */
export type FailureCostSource = (typeof FAILURE_COST_SOURCES)[number];

/** The risk of releasing an order without its answer. Amounts are minor units of the order's currency. */
export interface FailureRisk {
  /** Null: nobody has priced a failure. That does not mean that it costs nothing. */
  failureCost: bigint | null;
  source: FailureCostSource;
  /** How often a release without the answer has led to a failure so far. */
  odds: ErrorOdds;
  expectedError: bigint | null;
}

type Priced = Pick<OrderView, 'id' | 'failureCost' | 'failureCostSource' | 'currency'>;

/** With fewer closed incidents than this, a median would mean nothing. */
const ENOUGH = 5;

/** The cost of a failure of an order, and its probability. */
@Injectable()
export class FailureRisks {
  constructor(
    private readonly database: Database,
    private readonly history: ErrorHistory,
  ) {}

  async of(order: Priced): Promise<FailureRisk> {
    return (await this.ofAll([order])).get(order.id)!;
  }

  /** The risks by order id. The data of all orders are read together. */
  async ofAll(orders: readonly Priced[]): Promise<Map<string, FailureRisk>> {
    if (orders.length === 0) return new Map();
    const odds = await this.history.odds();
    const unpriced = orders.filter(({ failureCost }) => failureCost === null);
    const ofServices = await this.dearestOfServices(unpriced);
    const medians = await this.mediansOfClosed(unpriced.filter(({ id }) => !ofServices.has(id)));
    return new Map(
      orders.map((order) => {
        const { failureCost, source } = costOf(order, ofServices, medians);
        const expectedError = failureCost === null ? null : expectedErrorCost(failureCost, odds.probability);
        return [order.id, { failureCost, source, odds, expectedError }];
      }),
    );
  }

  /**
   * By order id, the highest failure cost among the services whose answers the order waits for. Any of the answers may
   * be the missing one.
   */
  private async dearestOfServices(orders: readonly Priced[]): Promise<Map<string, bigint>> {
    if (orders.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; dearest: string }>(
      `SELECT o.id, max(s.failure_cost) AS dearest
         FROM unnest($1::uuid[], $2::text[]) AS o (id, currency)
         JOIN order_link l ON l.order_id = o.id
         JOIN request r ON r.id = l.request_id
         JOIN service s ON s.id = r.service_id
        WHERE l.blocks AND l.ended_at IS NULL AND s.currency = o.currency AND s.failure_cost IS NOT NULL
        GROUP BY o.id`,
      [orders.map(({ id }) => id), orders.map(({ currency }) => currency)],
    );
    return new Map(rows.map(({ id, dearest }) => [id, BigInt(dearest)]));
  }

  /**
   * By currency, the median cost of closed incidents, an amount that really occurred (`percentile_disc`). Their ledgers
   * are complete.
   */
  private async mediansOfClosed(orders: readonly Priced[]): Promise<Map<string, bigint>> {
    if (orders.length === 0) return new Map();
    const rows = await this.database.query<{ currency: string; median: string }>(
      `SELECT payload ->> 'currency' AS currency,
              percentile_disc(0.5) WITHIN GROUP (ORDER BY (payload ->> 'total')::numeric) AS median
         FROM event
        WHERE type = 'incident.closed' AND payload ->> 'currency' = ANY ($1) AND (payload ->> 'total')::numeric > 0
        GROUP BY payload ->> 'currency'
       HAVING count(*) >= ${ENOUGH}`,
      [[...new Set(orders.map(({ currency }) => currency))]],
    );
    return new Map(rows.map(({ currency, median }) => [currency, BigInt(median)]));
  }
}

function costOf(
  order: Priced,
  ofServices: ReadonlyMap<string, bigint>,
  medians: ReadonlyMap<string, bigint>,
): Pick<FailureRisk, 'failureCost' | 'source'> {
  if (order.failureCost !== null) return { failureCost: order.failureCost, source: order.failureCostSource! };
  const ofService = ofServices.get(order.id);
  if (ofService !== undefined) return { failureCost: ofService, source: 'SERVICE' };
  const median = medians.get(order.currency);
  return median === undefined
    ? { failureCost: null, source: 'NOT_PRICED' }
    : { failureCost: median, source: 'CLOSED_INCIDENTS' };
}
