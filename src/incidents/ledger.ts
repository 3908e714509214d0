import type { CostCategory } from './incident-line.entity.js';

export interface LedgerLine {
  id: string;
  category: CostCategory;
  amount: bigint;
  kind: 'ESTIMATE' | 'ACTUAL';
  coversDelayCost: boolean;
}

export interface LedgerTotal {
  /** Minor units: recoveries subtracted, reversals cancelled by themselves. */
  total: bigint;
  byCategory: Partial<Record<CostCategory, bigint>>;
  /** What of the total the order's delay cost holds as well. */
  coveredDelayCost: bigint;
  /** Minor units that are actual, not estimated. */
  actual: bigint;
}

/** Adds up what a failure cost. */
export function totalOf(lines: LedgerLine[]): LedgerTotal {
  const total: LedgerTotal = { total: 0n, byCategory: {}, coveredDelayCost: 0n, actual: 0n };
  for (const line of lines) {
    total.total += line.amount;
    total.byCategory[line.category] = (total.byCategory[line.category] ?? 0n) + line.amount;
    if (line.coversDelayCost) total.coveredDelayCost += line.amount;
    if (line.kind === 'ACTUAL') total.actual += line.amount;
  }
  return total;
}

/**
 * Failure and delay of one order in one sum, without counting a penalty twice that stands in both: the ledger, and
 * what the modelled delay cost has beyond the part the ledger covers.
 */
export function withoutDoubleCounting(ledger: LedgerTotal, delayCost: bigint): bigint {
  const beyond = delayCost - ledger.coveredDelayCost;
  return ledger.total + (beyond > 0n ? beyond : 0n);
}
