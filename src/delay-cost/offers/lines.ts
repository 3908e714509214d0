import { type OrderConsequence, priceOf } from './offer-consequence.js';

/** One order as a reader sees it, or one line for all orders of a currency that the reader may not see. */
export interface ConsequenceLine extends Omit<OrderConsequence, 'orderId' | 'againstCommitment' | 'priced'> {
  /** Null for a line of several orders that the reader may not see. */
  orderId: string | null;
  orders: number;
  /** The price in minor units; null: not priced. */
  price: bigint | null;
  outlasted: boolean;
}

/**
 * Hides which foreign orders there are. Hidden orders of one currency become two lines: the priced and the unpriced
 * ones, each with their sums. The request that outlasts them is hidden too.
 */
export function linesFor(
  orders: OrderConsequence[],
  seen: ReadonlySet<string>,
  commitmentAt: Date | null,
): ConsequenceLine[] {
  const line = (order: OrderConsequence): ConsequenceLine => ({
    ...order,
    orders: 1,
    price: priceOf(order, commitmentAt),
    outlasted: order.dominatedById !== null,
  });
  const named = orders.filter(({ orderId }) => seen.has(orderId)).map(line);
  const foreign = new Map<string, ConsequenceLine>();
  for (const order of orders.filter(({ orderId }) => !seen.has(orderId))) {
    const key = `${order.currency}|${order.priced}`;
    const hidden: ConsequenceLine = { ...line(order), orderId: null, dominatedById: null };
    const before = foreign.get(key);
    foreign.set(key, before === undefined ? hidden : together(before, hidden));
  }
  return [...named, ...foreign.values()];
}

const together = (a: ConsequenceLine, b: ConsequenceLine): ConsequenceLine => ({
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
