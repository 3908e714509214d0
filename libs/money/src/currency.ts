import { MoneyRefused } from './refusal.js';

const known = new Set(Intl.supportedValuesOf('currency'));
const digitsOf = new Map<string, number>();

/** @throws MoneyRefused `money.currency_unknown` unless the code is an upper-case ISO 4217 code. */
export function requireCurrency(code: string): string {
  if (known.has(code)) return code;
  throw new MoneyRefused('money.currency_unknown', `“${code}” is not a currency of ISO 4217.`);
}

/** Decimal places between the minor and the major unit: USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  const cached = digitsOf.get(currency);
  if (cached !== undefined) return cached;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: requireCurrency(currency),
  }).resolvedOptions();
  const digits = maximumFractionDigits ?? 0;
  digitsOf.set(currency, digits);
  return digits;
}
