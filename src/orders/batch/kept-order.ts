import { isDeepStrictEqual } from 'node:util';
import { CustomerOrder } from '../customer-order.entity.js';
import { termsOfOrder } from '../order-store.js';
import type { OrderTerms } from '../order-terms.js';

/** All fields of an order that a statement of its source can change, as JSON. */
export interface KeptOrder extends OrderTerms {
  sourceVersion: string | null;
  verifiedAt: string | null;
  verifiedById: string | null;
}

/** The changed fields of an order, before and after. */
export interface OrderDifference {
  /** Null for a new order, whose `after` has all fields. */
  before: Partial<KeptOrder> | null;
  after: Partial<KeptOrder>;
}

const toKept = (order: CustomerOrder): KeptOrder => ({
  ...termsOfOrder(order),
  sourceVersion: order.sourceVersion,
  verifiedAt: order.verifiedAt?.toISOString() ?? null,
  verifiedById: order.verifiedById,
});

export function differenceOf(before: CustomerOrder | null, after: CustomerOrder): OrderDifference {
  const is = toKept(after);
  if (before === null) return { before: null, after: is };
  const was = toKept(before);
  const different = (Object.keys(is) as (keyof KeptOrder)[]).filter((key) => !isDeepStrictEqual(was[key], is[key]));
  const only = (kept: KeptOrder): Partial<KeptOrder> => Object.fromEntries(different.map((key) => [key, kept[key]]));
  return { before: only(was), after: only(is) };
}

/** The order with these stored fields put back. */
export function withKept(order: CustomerOrder, kept: Partial<KeptOrder>): CustomerOrder {
  const { value, failureCost, lostOrderLump, verifiedAt, ...rest } = kept;
  return {
    ...order,
    ...rest,
    ...(value !== undefined && { value: minorUnits(value) }),
    ...(failureCost !== undefined && { failureCost: minorUnits(failureCost) }),
    ...(lostOrderLump !== undefined && { lostOrderLump: minorUnits(lostOrderLump) }),
    ...(verifiedAt !== undefined && { verifiedAt: verifiedAt === null ? null : new Date(verifiedAt) }),
  };
}

const minorUnits = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
