import { localDateOf } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { endOf } from '../order-end.js';
import { refuse } from '../orders.errors.js';
import type { PromiseChange } from './order-promise.entity.js';
import type { NewPromise } from './order-promises.js';

/** A date stated by the source of an order, or by a lead of its owner. */
export interface SaidDate {
  promisedDate: string | null;
  /** Null: the kind was not stated, which is accepted while the promise costs nothing yet. */
  change: PromiseChange | null;
  reason: string | null;
}

/**
 * The statement to store for the stated date; null where the date is the same. While the promised day is not over, or
 * the order is unconfirmed, either kind costs nothing. Then a new date of a confirmed order counts as agreed with the
 * customer, and every other change as a correction. On an open order after the promised day the kind must be named: an
 * agreed date keeps the accrued cost, and a correction undoes it.
 * @throws order.promise_change_unnamed, order.correction_needs_a_reason, order.promise_in_the_past,
 *   order.agreement_out_of_order
 */
export function promiseChangeOf(order: CustomerOrder, said: SaidDate, now: Date): NewPromise | null {
  const { promisedDate } = said;
  if (promisedDate === order.promisedDate) return null;
  if (order.promisedDate === null) return { kind: 'FIRST', promisedDate, agreedAt: null, reason: said.reason };
  const change = said.change ?? usualChange(order, promisedDate, now);
  if (change === 'CUSTOMER_AGREED') return agreedDate(order, promisedDate, now, said.reason);
  const reason = said.reason ?? (isHarmless(order, now) ? BY_ITS_SOURCE : null);
  if (reason === null) throw refuse('order.correction_needs_a_reason');
  return { kind: 'CORRECTION', promisedDate, agreedAt: null, reason };
}

const BY_ITS_SOURCE = 'Said by the source of the order.';

function usualChange(order: CustomerOrder, promisedDate: string | null, now: Date): PromiseChange {
  if (endOf(order) !== null) return 'CORRECTION';
  if (!isHarmless(order, now)) throw refuse('order.promise_change_unnamed');
  return order.verifiedAt === null || promisedDate === null ? 'CORRECTION' : 'CUSTOMER_AGREED';
}

/** The order is open, and is unconfirmed or not late yet: no cost depends on its promise. */
const isHarmless = (order: CustomerOrder, now: Date): boolean =>
  endOf(order) === null && (order.verifiedAt === null || dateIn(order, now) <= order.promisedDate!);

/**
 * A customer can only agree to a day that has not passed.
 * @throws order.promise_in_the_past, order.agreement_out_of_order
 */
export function agreedDate(
  order: CustomerOrder,
  promisedDate: string | null,
  agreedAt: Date,
  reason: string | null,
): NewPromise {
  const end = endOf(order);
  if (end !== null && agreedAt > end) throw refuse('order.agreement_out_of_order');
  if (promisedDate === null || promisedDate < dateIn(order, agreedAt)) throw refuse('order.promise_in_the_past');
  return { kind: 'CUSTOMER_AGREED', promisedDate, agreedAt, reason };
}

const dateIn = ({ zone }: CustomerOrder, at: Date): string => localDateOf(zone, toSeconds(at));
