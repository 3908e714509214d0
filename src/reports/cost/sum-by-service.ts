import { byKey, sumAt } from '../by-key.js';
import { addLeaves, type CostedOrder, type DelayColumns, noDelay } from './sum-up.js';

/** The delay cost by the requests of one service. */
export interface ServiceSum extends DelayColumns {
  /** Null: requests that the reader may not know of, or time in which no request blocked. */
  serviceId: string | null;
}

/** Sums the leaves by the service of their request. The sums by department consist of the same leaves. */
export function sumByService(
  delays: readonly Pick<CostedOrder['delay'], 'state' | 'currency' | 'leaves' | 'forecast'>[],
  serviceOf: (requestId: string) => string | null,
): ServiceSum[] {
  const sums = new Map<string, ServiceSum>();
  for (const delay of delays) {
    addLeaves(delay, ({ cls, request }) => {
      const serviceId = cls === 'U' ? null : serviceOf(request);
      return sumAt(sums, `${delay.currency}|${serviceId ?? '~'}`, { serviceId, ...noDelay(delay.currency) });
    });
  }
  return byKey(sums);
}
