import type { OfferConsequence, OrderConsequence } from './offer-consequence.js';
import { priceOf } from './offer-consequence.js';

/** Minor units by currency. Orders without a price are not included. */
export type CurrencySums = ReadonlyMap<string, bigint>;

/** The cost of an offer over all waiting orders: one sum for each currency. */
export const totalOf = ({ orders, commitmentAt }: OfferConsequence): CurrencySums =>
  sumByCurrency(orders, (order) => priceOf(order, commitmentAt));

/** The sum for each currency. Unpriced orders are left out, and so is a currency without a priced order. */
export function sumByCurrency(
  orders: OrderConsequence[],
  price: (order: OrderConsequence) => bigint | null,
): CurrencySums {
  const sums = new Map<string, bigint>();
  for (const order of orders) {
    const amount = price(order);
    if (amount !== null) sums.set(order.currency, (sums.get(order.currency) ?? 0n) + amount);
  }
  return sums;
}

/** True when the offer costs something. An offer that costs nothing, or saves, may be accepted without naming its price. */
export const hasPrice = (total: CurrencySums): boolean => [...total.values()].some((amount) => amount > 0n);

/** Whether the sums that a person named are the cost of the offer. A sum of zero counts as not named. */
export function isAcknowledged(total: CurrencySums, said: readonly { amount: string; currency: string }[]): boolean {
  if (said.length === 0) return !hasPrice(total);
  const heard = new Map(said.map(({ amount, currency }) => [currency, BigInt(amount)]));
  const currencies = new Set([...total.keys(), ...heard.keys()]);
  return (
    said.length === heard.size && [...currencies].every((each) => (total.get(each) ?? 0n) === (heard.get(each) ?? 0n))
  );
}
