import type { DelayCost } from '../../delay-cost/index.js';
import { byKey } from '../by-key.js';

export interface CostedOrder {
  ownerDepartmentId: string;
  delay: Pick<DelayCost, 'state' | 'currency' | 'units' | 'cost' | 'leaves' | 'running'>;
  /** What its failures cost, minor units of the same currency. */
  failure: bigint;
}

/** Minor units. Final and not yet final figures never share a sum. */
export interface DelaySum {
  party: string;
  cls: string;
  currency: string;
  realised: bigint;
  accrued: bigint;
}

export interface FailureSum {
  ownerDepartmentId: string;
  currency: string;
  failure: bigint;
}

export interface Total {
  currency: string;
  realised: bigint;
  /** Of finished days. */
  accrued: bigint;
  /** Today's part of open orders, which has no final holders yet. */
  running: bigint;
  failure: bigint;
}

export interface CostSums {
  delay: DelaySum[];
  failures: FailureSum[];
  totals: Total[];
}

/** Adds leaves up, so that every sum is the sum of what it opens to; delay and failure stay two columns. */
export function sumUp(orders: CostedOrder[]): CostSums {
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
  for (const { party, cls, amount } of delay.leaves) {
    const key = `${delay.currency}|${party}|${cls}`;
    const sum = sums.get(key) ?? { party, cls, currency: delay.currency, realised: 0n, accrued: 0n };
    sum[delay.state === 'REALISED' ? 'realised' : 'accrued'] += amount;
    sums.set(key, sum);
  }
}

function addFailure(sums: Map<string, FailureSum>, { ownerDepartmentId, delay, failure }: CostedOrder): void {
  if (failure === 0n) return;
  const key = `${delay.currency}|${ownerDepartmentId}`;
  const sum = sums.get(key) ?? { ownerDepartmentId, currency: delay.currency, failure: 0n };
  sum.failure += failure;
  sums.set(key, sum);
}

function addTotal(sums: Map<string, Total>, { delay, failure }: CostedOrder): void {
  const { currency } = delay;
  const sum = sums.get(currency) ?? { currency, realised: 0n, accrued: 0n, running: 0n, failure: 0n };
  const running = delay.running?.amount ?? 0n;
  if (delay.state === 'REALISED') sum.realised += delay.cost;
  else sum.accrued += delay.cost - running;
  sum.running += running;
  sum.failure += failure;
  sums.set(currency, sum);
}
