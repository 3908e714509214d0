import { expectedErrorCost } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type OrderView } from '../orders/index.js';
import { Database } from '../platform/database/index.js';
import { ErrorHistory } from './error-history.js';

/** Where the cost of a failure is known from. */
export type FailureCostSource = 'ORDER' | 'CLOSED_INCIDENTS' | 'NOT_PRICED';

/** What releasing an order without its answer may come to. Minor units of the order's currency. */
export interface FailureRisk {
  /** Null: nobody has priced a failure, which is not the same as free. */
  failureCost: bigint | null;
  source: FailureCostSource;
  /** Basis points. */
  probability: bigint;
  expectedError: bigint | null;
}

/** Fewer closed incidents are stories, not a median. */
const ENOUGH = 5;

/** What the failure of an order would cost, and how likely it is. */
@Injectable()
export class FailureRisks {
  constructor(
    private readonly database: Database,
    private readonly history: ErrorHistory,
  ) {}

  async of(order: Pick<OrderView, 'failureCost' | 'currency'>): Promise<FailureRisk> {
    const failureCost = order.failureCost ?? (await this.medianOfClosed(order.currency));
    const { probability } = await this.history.odds();
    return {
      failureCost,
      source: failureCost === null ? 'NOT_PRICED' : order.failureCost === null ? 'CLOSED_INCIDENTS' : 'ORDER',
      probability,
      expectedError: failureCost === null ? null : expectedErrorCost(failureCost, probability),
    };
  }

  /** A sum that really occurred, of incidents in that currency whose ledgers are complete. */
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
