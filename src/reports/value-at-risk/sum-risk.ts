import type { Leaf } from '@lockstep/delay-cost';
import { byKey, sumAt } from '../by-key.js';

/** An order that is foreseen to break its promise. Minor units of the currency. */
export interface RiskyOrder {
  ownerDepartmentId: string;
  currency: string;
  /** The price for the customer; null where it is unknown. */
  value: bigint | null;
  /** The cost of waiting for its answers; null when lateness has no price. */
  waiting: bigint | null;
  /** An answer is not foreseen, so that waiting costs at least that. */
  waitingAtLeast: boolean;
  /** The shares of that cost. */
  leaves: readonly Leaf[];
  /** The expected cost of leaving without an answer; null where that is not asked or nobody has priced a failure. */
  expectedError: bigint | null;
  /** An answer that is not foreseen may be missing as well, so that it is at least that. */
  errorAtLeast: boolean;
  /** By the owner's policy it waits; otherwise it leaves and bears the risk. */
  waits: boolean;
  /** The departments that owe it an answer. */
  awaitedParties: readonly string[];
}

/**
 * The sums at risk. Delay and risk are two columns: an order that waits is no failure, and a failure is only likely.
 */
export interface RiskSum {
  currency: string;
  orders: number;
  value: bigint;
  /** The whole delay cost of the orders that wait. */
  delay: bigint;
  /** One of these delays costs at least what is foreseen, and so do all of them together. */
  delayAtLeast: boolean;
  /** The expected failure cost of the orders that leave without an answer. Never added to realised cost. */
  expectedError: bigint;
  errorAtLeast: boolean;
  /** Orders whose risk has no price, which is not the same as none. */
  unpriced: number;
}

/** The orders that wait for a department; each counts with every department it waits for, its cost only once. */
export interface BlockerSum {
  /** A department's id, `~EXTERNAL`, or `~UNBLOCKED` for days on which nothing blocks. */
  party: string;
  currency: string;
  orders: number;
  value: bigint;
  delay: bigint;
  delayAtLeast: boolean;
}

export interface RiskSums {
  totals: RiskSum[];
  owners: (RiskSum & { ownerDepartmentId: string })[];
  blockers: BlockerSum[];
}

export function sumRisk(orders: readonly RiskyOrder[]): RiskSums {
  const totals = new Map<string, RiskSum>();
  const owners = new Map<string, RiskSum & { ownerDepartmentId: string }>();
  const blockers = new Map<string, BlockerSum>();
  for (const order of orders) {
    const { currency, ownerDepartmentId } = order;
    add(sumAt(totals, currency, { ...nothing(currency) }), order);
    add(sumAt(owners, `${currency}|${ownerDepartmentId}`, { ownerDepartmentId, ...nothing(currency) }), order);
    addBlockers(blockers, order);
  }
  return { totals: byKey(totals), owners: byKey(owners), blockers: byKey(blockers) };
}

const nothing = (currency: string): RiskSum => ({
  ...{ currency, orders: 0, value: 0n, delay: 0n, delayAtLeast: false, expectedError: 0n },
  ...{ errorAtLeast: false, unpriced: 0 },
});

function add(sum: RiskSum, { value, waiting, expectedError, waits, ...order }: RiskyOrder): void {
  const price = waits ? waiting : expectedError;
  sum.orders += 1;
  sum.value += value ?? 0n;
  sum[waits ? 'delay' : 'expectedError'] += price ?? 0n;
  sum.delayAtLeast ||= waits && order.waitingAtLeast;
  sum.errorAtLeast ||= price !== null && !waits && order.errorAtLeast;
  if (price === null) sum.unpriced += 1;
}

function addBlockers(
  sums: Map<string, BlockerSum>,
  { currency, value, waitingAtLeast, leaves, waits, awaitedParties }: RiskyOrder,
): void {
  const at = (party: string): BlockerSum =>
    sumAt(sums, `${currency}|${party}`, { party, currency, orders: 0, value: 0n, delay: 0n, delayAtLeast: false });
  for (const party of new Set(awaitedParties)) {
    at(party).orders += 1;
    at(party).value += value ?? 0n;
  }
  if (!waits) return;
  for (const { party, amount } of leaves) at(party).delay += amount;
  for (const party of [...awaitedParties, ...leaves.map((leaf) => leaf.party)])
    at(party).delayAtLeast ||= waitingAtLeast;
}
