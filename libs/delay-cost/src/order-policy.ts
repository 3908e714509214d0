import { Instant, LocalDate } from '@lockstep/working-time';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';

/**
 * The owner's rule when the answer is missing on the promised date. HOLD: wait and pay for the delay.
 * RELEASE_AT_DEADLINE: send without it and bear the risk. RATIONAL: wait as long as that costs less than the risk.
 */
export type OrderPolicy = 'HOLD' | 'RELEASE_AT_DEADLINE' | 'RATIONAL';

/** An order and what its owner would do with it. */
export interface OrderAtRisk {
  order: PricedOrder;
  policy: OrderPolicy;
  /** The expected cost of releasing without the answer, in minor units; null: nobody has priced a failure. */
  expectedError: bigint | null;
}

/** Whether the owner would rather pay what waiting costs than bear the risk of a failure, once the promise is broken. */
export function wouldWait(policy: OrderPolicy, waiting: bigint, expectedError: bigint | null): boolean {
  if (policy === 'HOLD') return true;
  if (policy === 'RELEASE_AT_DEADLINE') return false;
  return expectedError === null || waiting <= expectedError;
}

/**
 * The failures an open order is expected to risk, as a number of answers. RELEASE_AT_DEADLINE: one for each answer that is
 * foreseen to be missing; while the order is foreseen in time, the one that a missing answer would be. RATIONAL: one,
 * however many are missing, since its owner decides once.
 * @param missing null while the order is foreseen in time.
 */
export const risksBorne = (policy: OrderPolicy, missing: number | null): number =>
  policy === 'RELEASE_AT_DEADLINE' ? (missing ?? 1) : 1;

/**
 * When an order has all that it goes without otherwise. One that leaves on its promised date whatever comes waits for
 * nobody else: each answer that is missing then is a risk of its own.
 * @param others when the last of its other answers comes; null when there is none.
 */
export const answeredAt = (policy: OrderPolicy, answer: Instant, others: Instant | null): Instant =>
  policy === 'RELEASE_AT_DEADLINE' || others === null ? answer : Math.max(answer, others);

/**
 * The cost of having the answer only on that date, in minor units, under the order's policy. Null where it depends on a
 * failure that nobody has priced: that is not the same as free.
 */
export function effectiveCostOn({ order, policy, expectedError }: OrderAtRisk, date: LocalDate): bigint | null {
  const waiting = costOn(order, date);
  if (wouldWait(policy, waiting, expectedError)) return waiting;
  return policy === 'RELEASE_AT_DEADLINE' && date <= order.promised ? 0n : expectedError;
}
