import type { LedgerSum } from '@lockstep/delay-cost';
import type { Allocation, FailureClass } from '../../incidents/index.js';
import { byKey } from '../by-key.js';

/** A failure with its cost and the departments behind its causes. */
export interface CostedFailure {
  currency: string;
  failureClass: FailureClass;
  /** Severity beyond the cost, from 1 to 5; null where nobody stated it. */
  severity: number | null;
  ledger: Pick<LedgerSum, 'total' | 'actual' | 'coveredDelayCost' | 'byCategory' | 'actualByCategory'>;
  allocation: Pick<Allocation, 'departments' | 'unlinked' | 'unconfirmed'>;
}

/** Minor units. `amount` consists of actual and estimated amounts. */
export interface CategorySum {
  failureClass: FailureClass;
  category: string;
  currency: string;
  amount: bigint;
  actual: bigint;
}

/** The failure cost by the departments behind the causes. */
export interface PartSum {
  /** The id of a department, `~UNLINKED` or `~UNCONFIRMED`. */
  party: string;
  currency: string;
  amount: bigint;
}

export interface FailureTotal {
  currency: string;
  incidents: number;
  amount: bigint;
  actual: bigint;
  /** The part of the amount that the delay cost contains too. */
  coveredDelayCost: bigint;
}

export interface FailureSums {
  categories: CategorySum[];
  parts: PartSum[];
  totals: FailureTotal[];
  /** The number of incidents by severity. Severity is counted, and never turned into money. */
  severities: { severity: number; incidents: number }[];
}

export const NOT_LINKED = '~UNLINKED';
export const NOT_CONFIRMED = '~UNCONFIRMED';

/** Adds up failures by class and category, and by cause. Both sum to the total of their currency. */
export function sumFailures(failures: readonly CostedFailure[]): FailureSums {
  const categories = new Map<string, CategorySum>();
  const parts = new Map<string, PartSum>();
  const totals = new Map<string, FailureTotal>();
  for (const failure of failures) {
    addCategories(categories, failure);
    addParts(parts, failure);
    addTotal(totals, failure);
  }
  return {
    categories: byKey(categories),
    parts: byKey(parts),
    totals: byKey(totals),
    severities: [1, 2, 3, 4, 5].map((severity) => ({
      severity,
      incidents: failures.filter((failure) => failure.severity === severity).length,
    })),
  };
}

function addCategories(sums: Map<string, CategorySum>, { currency, failureClass, ledger }: CostedFailure): void {
  for (const [category, amount] of ledger.byCategory) {
    const key = `${currency}|${failureClass}|${category}`;
    const sum = sums.get(key) ?? { failureClass, category, currency, amount: 0n, actual: 0n };
    sum.amount += amount;
    sum.actual += ledger.actualByCategory.get(category) ?? 0n;
    sums.set(key, sum);
  }
}

function addParts(sums: Map<string, PartSum>, { currency, allocation }: CostedFailure): void {
  const { departments, unlinked, unconfirmed } = allocation;
  for (const [party, amount] of [...departments, [NOT_LINKED, unlinked], [NOT_CONFIRMED, unconfirmed]] as const) {
    if (amount === 0n) continue;
    const key = `${currency}|${party}`;
    const sum = sums.get(key) ?? { party, currency, amount: 0n };
    sum.amount += amount;
    sums.set(key, sum);
  }
}

function addTotal(sums: Map<string, FailureTotal>, { currency, ledger }: CostedFailure): void {
  const sum = sums.get(currency) ?? { currency, incidents: 0, amount: 0n, actual: 0n, coveredDelayCost: 0n };
  sum.incidents += 1;
  sum.amount += ledger.total;
  sum.actual += ledger.actual;
  sum.coveredDelayCost += ledger.coveredDelayCost;
  sums.set(currency, sum);
}
