import { localDateOf } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { endOf } from '../order-end.js';
import { refuse } from '../orders.errors.js';
import type { PromiseChange } from './order-promise.entity.js';
import type { NewPromise } from './order-promises.js';

/** A statement about the date by the source of an order, or by a lead of its owner. */
export interface SaidDate {
  promisedDate: string | null;
  /** Null: left open, which will do while the promise costs nothing yet. */
  change: PromiseChange | null;
  reason: string | null;
}

/**
 * How another date is to be taken; null where it is the same. While the promise is not over, and of an order that nobody
 * confirmed yet, either way costs nothing: then a date is one the customer agreed to. Once the promise is over, the one
 * keeps what it has cost and the other says it never was, so it has to be named.
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

/** Nothing has been reckoned from the promise that anybody relied on. */
const isHarmless = (order: CustomerOrder, now: Date): boolean =>
  endOf(order) === null && (order.verifiedAt === null || dateIn(order, now) <= order.promisedDate!);

/** @throws order.promise_in_the_past: a customer agrees to a day that is still to come. */
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
