import { byKey } from '../by-key.js';
import type { CostedOrder } from './sum-up.js';

/** What waited for the requests of one service, minor units. */
export interface ServiceSum {
  /** Null: requests that the reader may not know of, or days on which nothing blocked. */
  serviceId: string | null;
  currency: string;
  realised: bigint;
  /** Of the finished days of open orders. */
  accrued: bigint;
}

/** The same leaves that make the departments' sums, by the service of the request each is about. */
export function sumByService(
  delays: readonly Pick<CostedOrder['delay'], 'state' | 'currency' | 'leaves'>[],
  serviceOf: (requestId: string) => string | null,
): ServiceSum[] {
  const sums = new Map<string, ServiceSum>();
  for (const { state, currency, leaves } of delays) {
    for (const { cls, request, amount } of leaves) {
      const serviceId = cls === 'U' ? null : serviceOf(request);
      const key = `${currency}|${serviceId ?? '~'}`;
      const sum = sums.get(key) ?? { serviceId, currency, realised: 0n, accrued: 0n };
      sum[state === 'REALISED' ? 'realised' : 'accrued'] += amount;
      sums.set(key, sum);
    }
  }
  return byKey(sums);
}
