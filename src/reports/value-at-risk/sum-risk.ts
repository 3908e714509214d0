import type { Leaf } from '@lockstep/delay-cost';
import { byKey, sumAt } from '../by-key.js';

/** An order that is forecast to leave after its promised date. Amounts are minor units of its currency. */
export interface RiskyOrder {
  ownerDepartmentId: string;
  currency: string;
  /** The price for the customer; null where it is unknown. */
  value: bigint | null;
  /** The cost of waiting for the answers; null when lateness has no price. */
  waiting: bigint | null;
  /** True: an answer is not foreseen, so `waiting` is a lower bound. */
  waitingAtLeast: boolean;
  /** The shares of the cost of waiting. */
  leaves: readonly Leaf[];
  /**
   * The expected cost of leaving without an answer. Null where the order waits in any case, or nobody has priced a
   * failure.
   */
  expectedError: bigint | null;
  /** True: an answer that is not foreseen may be missing too, so `expectedError` is a lower bound. */
  errorAtLeast: boolean;
  /** True: by its owner's policy the order waits. False: it leaves without its answers and takes the risk. */
  waits: boolean;
  /** The departments that owe the order an answer. */
  awaitedParties: readonly string[];
}

/**
 * The sums at risk. Delay and failure risk are two columns: an order that waits has no failure, and a failure is only
 * probable.
 */
export interface RiskSum {
  currency: string;
  orders: number;
  value: bigint;
  /** The whole delay cost of the orders that wait. */
  delay: bigint;
  /** True: one of these delays is a lower bound, so the sum is one too. */
  delayAtLeast: boolean;
  /** The expected failure cost of the orders that leave without an answer. Never added to realised cost. */
  expectedError: bigint;
  errorAtLeast: boolean;
  /** Orders whose risk has no price. That does not mean that they have no risk. */
  unpriced: number;
}

/**
 * The orders that wait for a department. An order counts with every department it waits for, but its cost counts only
 * once.
 */
export interface BlockerSum {
  /** The id of a department, `~EXTERNAL`, or `~UNBLOCKED` for days on which no request blocks. */
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
