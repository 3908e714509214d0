import type { AllocatedCause } from '../../incidents/index.js';
import { sumAt } from '../by-key.js';
import { addLeaves, type CostedOrder, type DelayColumns, noDelay } from '../cost/sum-up.js';

/** The facts about an order that the report reads: the shares of its delay cost, and the causes of its failures. */
export interface BlamedOrder {
  currency: string;
  delay: Pick<CostedOrder['delay'], 'state' | 'leaves' | 'forecast'>;
  causes: readonly Pick<AllocatedCause, 'requestId' | 'amount' | 'confirmed'>[];
}

/**
 * The money that one request blocked, or the sum over all requests that the reader may not see. Minor units. Delay and
 * failure are two columns and never added.
 */
export interface BlockedMoney extends DelayColumns {
  /** Null: requests that the reader may not see. */
  requestId: string | null;
  orders: number;
  /** The failure cost, by confirmed causes only. */
  failure: bigint;
}

/** The requests that blocked money. Sorted in each currency by delay cost, then by failure cost, both descending. */
export function rankRequests(orders: readonly BlamedOrder[], seen: (requestId: string) => boolean): BlockedMoney[] {
  const sums = new Map<string, BlockedMoney>();
  for (const { currency, delay, causes } of orders) {
    const touched = new Set<BlockedMoney>();
    const sumFor = (request: string): BlockedMoney => {
      const requestId = seen(request) ? request : null;
      const nothing = { requestId, orders: 0, ...noDelay(currency), failure: 0n };
      const sum = sumAt(sums, `${currency}|${requestId ?? ''}`, nothing);
      touched.add(sum);
      return sum;
    };
    addLeaves(delay, ({ cls, request }) => (cls === 'U' ? null : sumFor(request)));
    for (const cause of causes) if (cause.confirmed) sumFor(cause.requestId).failure += cause.amount;
    for (const sum of touched) sum.orders += 1;
  }
  return [...sums.values()].sort(byMoney);
}

function byMoney(a: BlockedMoney, b: BlockedMoney): number {
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  const [delayA, delayB] = [a.realised + a.accrued, b.realised + b.accrued];
  if (delayA !== delayB) return delayA > delayB ? -1 : 1;
  if (a.failure !== b.failure) return a.failure > b.failure ? -1 : 1;
  return (a.requestId ?? '') < (b.requestId ?? '') ? -1 : 1;
}
