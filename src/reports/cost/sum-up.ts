import type { Leaf } from '@lockstep/delay-cost';
import type { DelayCost } from '../../delay-cost/index.js';
import { byKey, sumAt } from '../by-key.js';

export interface CostedOrder {
  ownerDepartmentId: string;
  delay: Pick<DelayCost, 'state' | 'currency' | 'units' | 'cost' | 'leaves' | 'running'> & {
    forecast: Pick<NonNullable<DelayCost['forecast']>, 'cost' | 'leaves' | 'known'> | null;
  };
  /** The failure cost, in minor units of the same currency. */
  failure: bigint;
}

/** Minor units. Final, accrued and forecast cost are never added to each other. */
export interface DelayColumns {
  currency: string;
  /** The delay cost of orders that have left. */
  realised: bigint;
  /** The delay cost of the finished days of open orders. */
  accrued: bigint;
  /** The whole delay cost of open orders if their answers come as foreseen. It contains the accrued part. */
  forecast: bigint;
  /** True: an answer behind one of the forecasts is not foreseen, so the sum is a lower bound. */
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
  /** Today's part of open orders, whose holders are not final yet. */
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

/** Whether a forecast makes a sum a lower bound. A forecast without a price does not, because it adds nothing. */
export const isAtLeast = (forecast: { cost: bigint | null; known: boolean } | null): boolean =>
  forecast !== null && forecast.cost !== null && !forecast.known;

/** The column of the past cost of an order. */
export const columnOf = ({ state }: Pick<CostedOrder['delay'], 'state'>): 'realised' | 'accrued' =>
  state === 'REALISED' ? 'realised' : 'accrued';

/**
 * Adds each leaf of a delay to its columns: past and forecast. A forecast that is a lower bound makes the whole sum a
 * lower bound.
 * @param columnsFor null: the leaf is in no sum
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

/** Adds up leaves, so that every sum equals the rows it opens to. Delay and failure stay two columns. */
export function sumUpCosts(orders: readonly CostedOrder[]): CostSums {
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
