import { byKey } from '../by-key.js';
import { columnOf, type CostedOrder, type DelayColumns, noDelay } from './sum-up.js';

/** What waited for the requests of one service. */
export interface ServiceSum extends DelayColumns {
  /** Null: requests that the reader may not know of, or days on which nothing blocked. */
  serviceId: string | null;
}

/** The same leaves that make the departments' sums, by the service of the request each is about. */
export function sumByService(
  delays: readonly Pick<CostedOrder['delay'], 'state' | 'currency' | 'leaves' | 'forecast'>[],
  serviceOf: (requestId: string) => string | null,
): ServiceSum[] {
  const sums = new Map<string, ServiceSum>();
  for (const delay of delays) {
    const add = (column: keyof Omit<DelayColumns, 'currency'>, leaves: CostedOrder['delay']['leaves']): void => {
      for (const { cls, request, amount } of leaves) {
        const serviceId = cls === 'U' ? null : serviceOf(request);
        const key = `${delay.currency}|${serviceId ?? '~'}`;
        const sum = sums.get(key) ?? { serviceId, ...noDelay(delay.currency) };
        sum[column] += amount;
        sums.set(key, sum);
      }
    };
    add(columnOf(delay), delay.leaves);
    add('forecast', delay.forecast?.leaves ?? []);
  }
  return byKey(sums);
}
