import { minorDigits } from './currency.js';
import { Fraction } from './fraction.js';
import { roundHalfUp } from './rounding.js';

/**
 * Converts an amount of minor units to another currency, rounded half up once.
 * @param rate major units of `to` for one major unit of `from`, exact
 * @throws MoneyRefused `money.currency_unknown`.
 */
export function convert(amount: bigint, rate: Fraction, from: string, to: string): bigint {
  const scale = (currency: string) => Fraction.of(10n ** BigInt(minorDigits(currency)));
  const { numerator, denominator } = Fraction.of(amount).times(rate).times(scale(to)).dividedBy(scale(from));
  return roundHalfUp(numerator, denominator);
}

/** The exact value of a decimal like "1.0837". The caller has checked that the text is a decimal. */
export function fractionOfDecimal(text: string): Fraction {
  const [whole, decimals = ''] = text.split('.') as [string, string?];
  return Fraction.of(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}
