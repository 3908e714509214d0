import { type OrderConsequence, priceOf } from './offer-consequence.js';

/** An order as one reader sees it, or all orders of a currency that this reader may not see, as one. */
export interface Line extends Omit<OrderConsequence, 'orderId' | 'againstCommitment' | 'priced'> {
  /** Null where several stand together without a name. */
  orderId: string | null;
  orders: number;
  /** Minor units; null: not priced. */
  price: bigint | null;
  outlasted: boolean;
}

/**
 * Hides which foreign orders there are: those of one currency, priced or not, become one line each with their sums.
 * Their request is hidden with them.
 */
export function linesFor(orders: OrderConsequence[], seen: ReadonlySet<string>, commitmentAt: Date | null): Line[] {
  const line = (order: OrderConsequence): Line => ({
    ...order,
    orders: 1,
    price: priceOf(order, commitmentAt),
    outlasted: order.dominatedById !== null,
  });
  const named = orders.filter(({ orderId }) => seen.has(orderId)).map(line);
  const foreign = new Map<string, Line>();
  for (const order of orders.filter(({ orderId }) => !seen.has(orderId))) {
    const key = `${order.currency}|${order.priced}`;
    const hidden: Line = { ...line(order), orderId: null, dominatedById: null };
    const before = foreign.get(key);
    foreign.set(key, before === undefined ? hidden : together(before, hidden));
  }
  return [...named, ...foreign.values()];
}

const together = (a: Line, b: Line): Line => ({
  ...a,
  orders: a.orders + b.orders,
  price: plus(a.price, b.price),
  againstFirstAsk: plus(a.againstFirstAsk, b.againstFirstAsk),
  verified: a.verified && b.verified,
  unitsLate: null,
  breaksDate: a.breaksDate || b.breaksDate,
  outlasted: a.outlasted && b.outlasted,
  forecastKnown: a.forecastKnown && b.forecastKnown,
});

const plus = (a: bigint | null, b: bigint | null): bigint | null => (a === null || b === null ? null : a + b);
