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
    const { failureCost, source } = await this.costOf(order);
    const odds = await this.history.odds();
    const expectedError = failureCost === null ? null : expectedErrorCost(failureCost, odds.probability);
    return { failureCost, source, odds, expectedError };
  }

  private async costOf(order: Priced): Promise<Pick<FailureRisk, 'failureCost' | 'source'>> {
    if (order.failureCost !== null) return { failureCost: order.failureCost, source: order.failureCostSource! };
    const ofService = await this.dearestOfServices(order);
    if (ofService !== null) return { failureCost: ofService, source: 'SERVICE' };
    const median = await this.medianOfClosed(order.currency);
    return { failureCost: median, source: median === null ? 'NOT_PRICED' : 'CLOSED_INCIDENTS' };
  }

  /**
   * The highest failure cost among the services whose answers the order waits for. Any of the answers may be the
   * missing one.
   */
  private async dearestOfServices({ id, currency }: Priced): Promise<bigint | null> {
    const [row] = await this.database.query<{ dearest: string | null }>(
      `SELECT max(s.failure_cost) AS dearest
         FROM order_link l
         JOIN request r ON r.id = l.request_id
         JOIN service s ON s.id = r.service_id
        WHERE l.order_id = $1 AND l.blocks AND l.ended_at IS NULL AND s.currency = $2`,
      [id, currency],
    );
    return row!.dearest === null ? null : BigInt(row!.dearest);
  }

  /**
   * The median cost of closed incidents in that currency, an amount that really occurred (`percentile_disc`). Their
   * ledgers are complete.
   */
  private async medianOfClosed(currency: string): Promise<bigint | null> {
    const [row] = await this.database.query<{ median: string | null }>(
      `SELECT CASE WHEN count(*) >= ${ENOUGH}
                   THEN percentile_disc(0.5) WITHIN GROUP (ORDER BY (payload ->> 'total')::bigint) END AS median
         FROM event
        WHERE type = 'incident.closed' AND payload ->> 'currency' = $1 AND (payload ->> 'total')::bigint > 0`,
      [currency],
    );
    return row!.median === null ? null : BigInt(row!.median);
  }
}
