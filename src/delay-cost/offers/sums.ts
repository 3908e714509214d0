import type { OfferConsequence, OrderConsequence } from './offer-consequence.js';
import { priceOf } from './offer-consequence.js';

/** Minor units by currency; orders without a price are in none of them. */
export type Sums = ReadonlyMap<string, bigint>;

/** The cost of an offer for all orders that wait: one sum a currency. */
export const totalOf = ({ orders, commitmentAt }: OfferConsequence): Sums =>
  sumUp(orders, (order) => priceOf(order, commitmentAt));

/** Orders that nobody priced are left out; a currency in which nothing was priced does not appear. */
export function sumUp(orders: OrderConsequence[], price: (order: OrderConsequence) => bigint | null): Sums {
  const sums = new Map<string, bigint>();
  for (const order of orders) {
    const amount = price(order);
    if (amount !== null) sums.set(order.currency, (sums.get(order.currency) ?? 0n) + amount);
  }
  return sums;
}

/** An offer that costs nobody anything, or saves, may be accepted without a word about its price. */
export const hasPrice = (total: Sums): boolean => [...total.values()].some((amount) => amount > 0n);

/** Whether what somebody said yes to is what it costs; sums of nothing count as unsaid. */
export function isAcknowledged(total: Sums, said: readonly { amount: string; currency: string }[]): boolean {
  if (said.length === 0) return !hasPrice(total);
  const heard = new Map(said.map(({ amount, currency }) => [currency, BigInt(amount)]));
  const currencies = new Set([...total.keys(), ...heard.keys()]);
  return (
    said.length === heard.size && [...currencies].every((each) => (total.get(each) ?? 0n) === (heard.get(each) ?? 0n))
  );
}
