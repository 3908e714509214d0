import { requireCurrency } from './currency.js';
import { MoneyRefused } from './refusal.js';

/** An amount in whole minor units of one ISO 4217 currency: 12500000 USD is 125,000.00 US dollars. */
export interface Money {
  readonly amount: bigint;
  readonly currency: string;
}

/** @throws MoneyRefused `money.currency_unknown`. */
export const money = (amount: bigint, currency: string): Money => ({ amount, currency: requireCurrency(currency) });

/** @throws MoneyRefused `money.currency_mismatch`: this function has no exchange rate. */
export const add = (a: Money, b: Money): Money => ({ amount: a.amount + b.amount, currency: sameCurrency(a, b) });

/** @throws MoneyRefused `money.currency_mismatch`. */
export const subtract = (a: Money, b: Money): Money => ({ amount: a.amount - b.amount, currency: sameCurrency(a, b) });

/**
 * Negative, zero or positive, as for Array.sort.
 * @throws MoneyRefused `money.currency_mismatch`.
 */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0;
}

function sameCurrency(a: Money, b: Money): string {
  if (a.currency === b.currency) return a.currency;
  throw new MoneyRefused('money.currency_mismatch', `${a.currency} and ${b.currency} cannot be reckoned together.`);
}
