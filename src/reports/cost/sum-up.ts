import type { Leaf } from '@lockstep/delay-cost';
import type { DelayCost } from '../../delay-cost/index.js';
import { byKey, sumAt } from '../by-key.js';

export interface CostedOrder {
  ownerDepartmentId: string;
  delay: Pick<DelayCost, 'state' | 'currency' | 'units' | 'cost' | 'leaves' | 'running'> & {
    forecast: Pick<NonNullable<DelayCost['forecast']>, 'cost' | 'leaves' | 'known'> | null;
  };
  /** The failure cost, minor units of the same currency. */
  failure: bigint;
}

/** Minor units. What is final, what has accrued and what is to come never share a sum. */
export interface DelayColumns {
  currency: string;
  /** The delay cost of orders that have left. */
  realised: bigint;
  /** The delay cost of the finished days of open orders. */
  accrued: bigint;
  /** The whole delay cost of open orders if their answers come as foreseen; it contains the accrued part. */
  forecast: bigint;
  /** An answer behind one of these forecasts is not foreseen, so that their sum is the least there can be. */
  forecastAtLeast: boolean;
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

export const noDelay = (currency: string): DelayColumns => ({
  ...{ currency, realised: 0n, accrued: 0n },
  ...{ forecast: 0n, forecastAtLeast: false },
});

/** A forecast without a price adds nothing to a sum, and makes no sum the least there can be. */
export const isAtLeast = (forecast: { cost: bigint | null; known: boolean } | null): boolean =>
  forecast !== null && forecast.cost !== null && !forecast.known;

/** Which column what is known of an order belongs to. */
export const columnOf = ({ state }: Pick<CostedOrder['delay'], 'state'>): 'realised' | 'accrued' =>
  state === 'REALISED' ? 'realised' : 'accrued';

/**
 * Adds each leaf of a delay to the columns it belongs to: what was, and what is to come. A forecast that is the least there
 * can be makes the whole sum the least there can be.
 * @param columnsFor null: the leaf is in no sum.
 */
export function addLeaves(
  delay: Pick<CostedOrder['delay'], 'state' | 'leaves' | 'forecast'>,
  columnsFor: (leaf: Leaf) => DelayColumns | null,
): void {
  for (const leaf of delay.leaves) {
    const columns = columnsFor(leaf);
    if (columns !== null) columns[columnOf(delay)] += leaf.amount;
  }
  for (const leaf of delay.forecast?.leaves ?? []) {
    const columns = columnsFor(leaf);
    if (columns === null) continue;
    columns.forecast += leaf.amount;
    columns.forecastAtLeast ||= !delay.forecast!.known;
  }
}

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
  addLeaves(delay, ({ party, cls }) =>
    sumAt(sums, `${delay.currency}|${party}|${cls}`, { party, cls, ...noDelay(delay.currency) }),
  );
}

function addFailure(sums: Map<string, FailureSum>, { ownerDepartmentId, delay, failure }: CostedOrder): void {
  if (failure === 0n) return;
  const nothing = { ownerDepartmentId, currency: delay.currency, failure: 0n };
  sumAt(sums, `${delay.currency}|${ownerDepartmentId}`, nothing).failure += failure;
}

function addTotal(sums: Map<string, Total>, { delay, failure }: CostedOrder): void {
  const sum = sumAt(sums, delay.currency, { ...noDelay(delay.currency), running: 0n, failure: 0n });
  const running = delay.running?.amount ?? 0n;
  sum[columnOf(delay)] += delay.cost - running;
  sum.running += running;
  sum.forecast += delay.forecast?.cost ?? 0n;
  sum.forecastAtLeast ||= isAtLeast(delay.forecast);
  sum.failure += failure;
}
