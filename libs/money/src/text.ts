import { minorDigits, requireCurrency } from './currency.js';
import { Money, money } from './money.js';
import { MoneyRefused } from './refusal.js';

/** Money in JSON. The minor units are a string, because a JSON number would lose the last digits of a large amount. */
export interface MoneyText {
  amount: string;
  currency: string;
}

/** @throws MoneyRefused `money.amount_malformed` unless the amount is a whole number, `money.currency_unknown`. */
export function parseMoney(text: MoneyText): Money {
  if (/^-?\d+$/.test(text.amount)) return money(BigInt(text.amount), text.currency);
  throw new MoneyRefused('money.amount_malformed', `“${text.amount}” is not a whole number of minor units.`);
}

export const toMoneyText = (sum: Money): MoneyText => ({
  amount: sum.amount.toString(),
  currency: requireCurrency(sum.currency),
});

/** For people: 12500000 USD → "125,000.00 USD", 5000 JPY → "5,000 JPY", 1234 KWD → "1.234 KWD". */
export const formatMoney = (sum: Money): string =>
  `${written(sum, (whole) => whole.toLocaleString('en-US'))} ${sum.currency}`;

/** For programs and spreadsheets, in major units without grouping: 544439 USD → "5444.39", 5000 JPY → "5000". */
export const toDecimal = (sum: Money): string => written(sum, String);

function written({ amount, currency }: Money, write: (whole: bigint) => string): string {
  const digits = minorDigits(currency);
  const unit = 10n ** BigInt(digits);
  const size = amount < 0n ? -amount : amount;
  const rest = digits === 0 ? '' : `.${(size % unit).toString().padStart(digits, '0')}`;
  return `${amount < 0n ? '-' : ''}${write(size / unit)}${rest}`;
}
