import { Instant, LocalDate } from '@lockstep/working-time';
import { costOn } from './cost.js';
import { PricedOrder } from './priced-order.js';

/**
 * The owner's rule for an order whose answer is missing on the promised date. HOLD: wait and pay for the delay.
 * RELEASE_AT_DEADLINE: release without the answer and bear the risk. RATIONAL: wait as long as waiting costs less than
 * the risk.
 */
export type OrderPolicy = 'HOLD' | 'RELEASE_AT_DEADLINE' | 'RATIONAL';

/** An order and its owner's policy. */
export interface OrderUnderPolicy {
  order: PricedOrder;
  policy: OrderPolicy;
  /** The expected cost of a release without the answer, in minor units; null if nobody has priced a failure. */
  expectedError: bigint | null;
}

/** True if the owner would rather pay the cost of waiting than bear the risk of a failure, once the promise is broken. */
export function wouldWait(policy: OrderPolicy, waiting: bigint, expectedError: bigint | null): boolean {
  if (policy === 'HOLD') return true;
  if (policy === 'RELEASE_AT_DEADLINE') return false;
  return expectedError === null || waiting <= expectedError;
}

/**
 * The number of answers whose failure an open order is expected to risk. RELEASE_AT_DEADLINE: one for each answer that
 * is expected to be missing; while the order is expected in time, one. RATIONAL: one, however many answers are missing,
 * because its owner decides once.
 * @param missing null while the order is expected in time.
 */
export const risksBorne = (policy: OrderPolicy, missing: number | null): number =>
  policy === 'RELEASE_AT_DEADLINE' ? (missing ?? 1) : 1;

/**
 * The instant at which an order has all the answers that this answer waits with. An order that is released on its
 * promised date in any case does not wait for other answers: each answer that is missing then is a separate risk.
 * @param others the instant of the last of its other answers; null if there is none.
 */
export const answeredAt = (policy: OrderPolicy, answer: Instant, others: Instant | null): Instant =>
  policy === 'RELEASE_AT_DEADLINE' || others === null ? answer : Math.max(answer, others);

/**
 * The cost of getting the answer only on that date, in minor units, under the order's policy. Null if it depends on a
 * failure that nobody has priced, which is not the same as free.
 */
export function effectiveCostOn({ order, policy, expectedError }: OrderUnderPolicy, date: LocalDate): bigint | null {
  const waiting = costOn(order, date);
  if (wouldWait(policy, waiting, expectedError)) return waiting;
  return policy === 'RELEASE_AT_DEADLINE' && date <= order.promised ? 0n : expectedError;
}
