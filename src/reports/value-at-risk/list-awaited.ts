import type { RequestBehindCost } from '../cost/requests-behind.js';
import type { OrderForecastLate } from './value-at-risk.report.js';

type Awaited = OrderForecastLate['cost']['forecast']['awaited'][number];

/**
 * An answer that an order at risk waits for. Answers that the reader may not know of are joined; the latest of them
 * counts.
 */
export interface AwaitedRequest {
  /** Null: requests that the reader may not see. */
  request: RequestBehindCost | null;
  party: string;
  forecast: Awaited['forecast'];
}

/**
 * The answers that an order waits for. Hidden requests of one department become one row with the latest of their
 * answers.
 */
export function awaitedOf(
  { cost }: OrderForecastLate,
  requests: ReadonlyMap<string, RequestBehindCost>,
  party?: string,
): AwaitedRequest[] {
  const rows = new Map<string, AwaitedRequest>();
  for (const awaited of cost.forecast.awaited) {
    if (party !== undefined && awaited.party !== party) continue;
    const request = requests.get(awaited.request) ?? null;
    const key = `${awaited.party}|${request?.id ?? ''}`;
    const before = rows.get(key);
    if (before === undefined || isLater(awaited.forecast.at, before.forecast.at)) {
      rows.set(key, { request, party: awaited.party, forecast: awaited.forecast });
    }
  }
  return [...rows.values()];
}

/** An answer that is not foreseen counts as later than any date. */
const isLater = (a: number | null, b: number | null): boolean => b !== null && (a === null || a > b);
