import type { DelayCost } from '../../delay-cost/index.js';
import { byKey } from '../by-key.js';

export interface CostedOrder {
  ownerDepartmentId: string;
  delay: Pick<DelayCost, 'state' | 'currency' | 'units' | 'cost' | 'leaves' | 'running'> & {
    forecast: Pick<NonNullable<DelayCost['forecast']>, 'cost' | 'leaves' | 'known'> | null;
  };
  /** What its failures cost, minor units of the same currency. */
  failure: bigint;
}

/** Minor units. What is final, what has accrued and what is to come never share a sum. */
export interface DelayColumns {
  currency: string;
  /** Of orders that have left. */
  realised: bigint;
  /** Of the finished days of open orders. */
  accrued: bigint;
  /** Of open orders, the whole delay if their answers come as foreseen; contains what has accrued. */
  forecast: bigint;
}

export interface DelaySum extends DelayColumns {
  party: string;
  cls: string;
}

export interface FailureSum {
  ownerDepartmentId: string;
  currency: string;
  failure: bigint;
}

export interface Total extends DelayColumns {
  /** Today's part of open orders, which has no final holders yet. */
  running: bigint;
  failure: bigint;
}

export interface CostSums {
  delay: DelaySum[];
  failures: FailureSum[];
  totals: Total[];
}

export const noDelay = (currency: string): DelayColumns => ({ currency, realised: 0n, accrued: 0n, forecast: 0n });

/** Which column what is known of an order belongs to. */
export const columnOf = ({ state }: Pick<CostedOrder['delay'], 'state'>): 'realised' | 'accrued' =>
  state === 'REALISED' ? 'realised' : 'accrued';

/** Adds leaves up, so that every sum is the sum of what it opens to; delay and failure stay two columns. */
export function sumUp(orders: readonly CostedOrder[]): CostSums {
  const delay = new Map<string, DelaySum>();
  const failures = new Map<string, FailureSum>();
  const totals = new Map<string, Total>();
  for (const order of orders) {
    addDelay(delay, order);
    addFailure(failures, order);
    addTotal(totals, order);
  }
  return { delay: byKey(delay), failures: byKey(failures), totals: byKey(totals) };
}

function addDelay(sums: Map<string, DelaySum>, { delay }: CostedOrder): void {
  const add = (column: keyof Omit<DelayColumns, 'currency'>, leaves: CostedOrder['delay']['leaves']): void => {
    for (const { party, cls, amount } of leaves) {
      const key = `${delay.currency}|${party}|${cls}`;
      const sum = sums.get(key) ?? { party, cls, ...noDelay(delay.currency) };
      sum[column] += amount;
      sums.set(key, sum);
    }
  };
  add(columnOf(delay), delay.leaves);
  add('forecast', delay.forecast?.leaves ?? []);
}

function addFailure(sums: Map<string, FailureSum>, { ownerDepartmentId, delay, failure }: CostedOrder): void {
  if (failure === 0n) return;
  const key = `${delay.currency}|${ownerDepartmentId}`;
  const sum = sums.get(key) ?? { ownerDepartmentId, currency: delay.currency, failure: 0n };
  sum.failure += failure;
  sums.set(key, sum);
}

function addTotal(sums: Map<string, Total>, { delay, failure }: CostedOrder): void {
  const sum = sums.get(delay.currency) ?? { ...noDelay(delay.currency), running: 0n, failure: 0n };
  const running = delay.running?.amount ?? 0n;
  sum[columnOf(delay)] += delay.cost - running;
  sum.running += running;
  sum.forecast += delay.forecast?.cost ?? 0n;
  sum.failure += failure;
  sums.set(delay.currency, sum);
}
