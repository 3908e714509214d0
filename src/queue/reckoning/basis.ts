import type { OrderLine } from './order-line.js';

/**
 * ORDERS: the money of waiting orders decides the place. NOMINAL: no order counts, or all of them together save less
 * than the nominal rate of the service, so that rate decides. LEFT: the orders that it held up have left or were
 * cancelled, and nothing can be saved any more.
 */
export const BASES = ['ORDERS', 'NOMINAL', 'LEFT'] as const;
export type Basis = (typeof BASES)[number];

/**
 * An unconfirmed or unpriced order counts like no order: naming a waiting order must never give a request a worse place
 * than without it.
 */
export function basisOf(lines: readonly Pick<OrderLine, 'standing'>[], anyLeft: boolean): Basis {
  if (lines.some(({ standing }) => standing === 'COUNTED')) return 'ORDERS';
  return lines.length === 0 && anyLeft ? 'LEFT' : 'NOMINAL';
}

/**
 * The place of a request by its service alone: a rate for each calendar day between its two futures. It is the lower
 * limit for a request with orders too.
 */
export interface Nominal {
  /** Minor units for each day, as a string. */
  rate: string;
  currency: string;
  days: number;
}
