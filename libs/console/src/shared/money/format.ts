import type { MoneyDto } from '../../client';

const formats = new Map<string, Intl.NumberFormat>();

function format(language: string, currency: string, whole: boolean): Intl.NumberFormat {
  const key = `${language} ${currency} ${whole}`;
  const digits = whole ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
  const kept = formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, ...digits });
  formats.set(key, kept);
  return kept;
}

/**
 * "$5,444.39". The amount arrives in minor units; Intl takes a decimal text, so no floating-point number is made of it.
 */
export const moneyText = ({ amount, currency }: MoneyDto, language = 'en-US'): string =>
  formatted(amount, currency, language, false);

/** "$5,444", where the cents do not help to compare. */
export const shortMoneyText = ({ amount, currency }: MoneyDto, language = 'en-US'): string =>
  formatted(amount, currency, language, true);

export const isNothing = ({ amount }: MoneyDto): boolean => BigInt(amount) === 0n;

function formatted(amount: string, currency: string, language: string, whole: boolean): string {
  const digits = format(language, currency, false).resolvedOptions().maximumFractionDigits ?? 2;
  return format(language, currency, whole).format(decimalText(amount, digits) as unknown as number);
}

/** "-544439" with two digits is "-5444.39". */
export function decimalText(minor: string, digits: number): string {
  const sign = minor.startsWith('-') ? '-' : '';
  const padded = minor.replace('-', '').padStart(digits + 1, '0');
  if (digits === 0) return sign + padded;
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
