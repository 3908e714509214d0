import type { OrderLine } from './order-line.js';

/**
 * ORDERS: the money of orders that wait. NOMINAL: no order speaks for the request, so the nominal rate of its service
 * does. LEFT: the orders it held up have left or were given up, and nothing is saved any more.
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

/** What orders a request by its service alone: a rate for each calendar day between its two futures. */
export interface Nominal {
  /** Minor units a day, as a string. */
  rate: string;
  currency: string;
  days: number;
}
