import { Injectable } from '@nestjs/common';
import { AgreementTerms, type Text } from '../agreements/index.js';
import { Database } from '../platform/database/index.js';

/** The largest sizes of the random samples of requests and orders. */
export const MOST_REQUESTS = 5000;
export const MOST_BACKTEST_ORDERS = 1000;

export interface BacktestWindow {
  startsAt: Date;
  asOf: Date;
}

export interface Population {
  /** The number of all requests, before sampling. */
  requests: number;
  requestIds: string[];
  serviceIds: string[];
  /** The number of people who work on the requests; 2 stands for two or more. */
  handlers: number;
  orders: number;
  orderIds: string[];
}

/**
 * Requests that reports count, from requester $1 to provider $2, submitted in [$3, $4), for one of the services $5. A
 * large population is sampled by the digest of the ids. The digest is independent of the content, and gives the same
 * sample again.
 */
const REQUESTS = `
  WITH asked AS (
         SELECT id, service_id, assignee_id FROM counted_request
          WHERE requester_department_id = $1 AND provider_department_id = $2
            AND submitted_at >= $3 AND submitted_at < $4 AND service_id = ANY ($5)),
       drawn AS (SELECT * FROM asked ORDER BY md5(id::text), id LIMIT ${MOST_REQUESTS})
  SELECT CAST((SELECT count(*) FROM asked) AS integer) AS requests,
         CAST(count(DISTINCT assignee_id) AS integer) AS handlers,
         coalesce(array_agg(id ORDER BY id), '{}') AS "requestIds",
         coalesce(array_agg(DISTINCT service_id), '{}') AS "serviceIds"
    FROM drawn`;

/** Orders that the requests $1 were stated to hold up before the instant $2. */
const ORDERS = `
  WITH held AS (SELECT DISTINCT order_id FROM order_link
                 WHERE request_id = ANY ($1) AND blocks AND linked_at < $2),
       drawn AS (SELECT order_id FROM held ORDER BY md5(order_id::text), order_id LIMIT ${MOST_BACKTEST_ORDERS})
  SELECT CAST((SELECT count(*) FROM held) AS integer) AS orders,
         coalesce(array_agg(order_id ORDER BY order_id), '{}') AS "orderIds"
    FROM drawn`;

/** Services that requester $1 asked of provider $2 in [$3, $4). */
const SERVICES = `
  SELECT DISTINCT service_id AS id FROM request
   WHERE requester_department_id = $1 AND provider_department_id = $2 AND submitted_at >= $3 AND submitted_at < $4`;

/** Finds the requests to which the terms would have applied. */
@Injectable()
export class FindPopulation {
  constructor(
    private readonly database: Database,
    private readonly terms: AgreementTerms,
  ) {}

  async of(text: Text, { startsAt, asOf }: BacktestWindow): Promise<Population> {
    const window = [text.requesterDepartmentId, text.providerDepartmentId, startsAt, asOf];
    const services = text.serviceId === null ? await this.servicesOf(text, window, asOf) : [text.serviceId];
    const [requests] = await this.database.query<Omit<Population, 'orders' | 'orderIds'>>(REQUESTS, [
      ...window,
      services,
    ]);
    const { requestIds } = requests!;
    const [orders] = await this.database.query<Pick<Population, 'orders' | 'orderIds'>>(ORDERS, [requestIds, asOf]);
    return { ...requests!, ...orders!, handlers: Math.min(requests!.handlers, 2) };
  }

  /** Terms on all services do not apply to a service that has an agreement of its own. */
  private async servicesOf(text: Text, window: unknown[], at: Date): Promise<string[]> {
    const asked = await this.database.query<{ id: string }>(SERVICES, window);
    const ruled: string[] = [];
    for (const { id } of asked) {
      const { candidates } = await this.terms.applicable({ ...text, serviceId: id, at });
      const hasItsOwn = candidates.some(
        ({ kind, verdict }) => kind === 'AGREEMENT_ON_SERVICE' && verdict === 'APPLIES',
      );
      if (!hasItsOwn) ruled.push(id);
    }
    return ruled;
  }
}
