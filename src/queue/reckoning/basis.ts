import type { OrderLine } from './order-line.js';

/**
 * ORDERS: the money of orders that wait. NOMINAL: no order speaks for the request, or all of them together say less than
 * the nominal rate of its service, so that rate decides. LEFT: the orders it held up have left or were given up, and nothing is saved any more.
 */
export const BASES = ['ORDERS', 'NOMINAL', 'LEFT'] as const;
export type Basis = (typeof BASES)[number];

/**
 * An order that is not confirmed, or not priced, is as good as none: saying which one waits must never cost a request
 * the place it would have without it.
 */
export function basisOf(lines: readonly Pick<OrderLine, 'standing'>[], anyLeft: boolean): Basis {
  if (lines.some(({ standing }) => standing === 'COUNTED')) return 'ORDERS';
  return lines.length === 0 && anyLeft ? 'LEFT' : 'NOMINAL';
}

/**
 * The place a request has by its service alone, and the least it has with an order as well: a rate for each calendar day between its two
 * futures.
 */
export interface Nominal {
  /** Minor units a day, as a string. */
  rate: string;
  currency: string;
  days: number;
}
