import { minorDigits, MoneyRefused } from '@lockstep/money';
import { CellRefused } from './cell-refused.js';

const DECIMAL = /^(\d{1,15})(?:[.,](\d{1,15}))?$/;
/** Numbers like `1,234`: over a thousand if the comma groups digits, a few units if it separates decimals. */
const AMBIGUOUS = /^[1-9]\d{0,2},\d{3}$/;

/**
 * An amount in major units, with a dot or a comma before its decimals, as whole minor units in a string: `1250,5` USD
 * is `125050`. Digits are moved, never calculated with. More decimals than the currency has are refused, because
 * `12.500` may mean twelve thousand five hundred. For the same reason `1,234` is refused in a currency of three
 * decimals, where exports write `1.234`. Grouped digits are always refused.
 * @throws CellRefused
 */
export function minorUnitsOf(column: string, text: string, currency: string): string {
  if (currency === '') throw new CellRefused('currency', 'is needed where there is a sum');
  const digits = decimalsOf(currency);
  const parts = DECIMAL.exec(text);
  if (parts === null) throw new CellRefused(column, 'is not a sum like 1250.50 or 1250,50, without grouping');
  const [, whole, decimals = ''] = parts;
  if (decimals.length > digits) {
    throw new CellRefused(column, `has more decimals than the ${digits} of ${currency}`);
  }
  refuseAmbiguous(column, text);
  return BigInt(whole + decimals.padEnd(digits, '0')).toString();
}

/** @throws CellRefused where a comma may separate thousands or decimals */
export function refuseAmbiguous(column: string, text: string): void {
  if (!AMBIGUOUS.test(text)) return;
  const [decimal, grouped] = [text.replace(',', '.'), text.replace(',', '')];
  throw new CellRefused(column, `may mean ${decimal} or ${grouped}: write one of these, without a comma`);
}

/**
 * The number of decimals of a currency.
 * @throws CellRefused when there is no such currency
 */
export function decimalsOf(currency: string): number {
  try {
    return minorDigits(currency);
  } catch (error) {
    if (error instanceof MoneyRefused) throw new CellRefused('currency', 'is not a currency code like USD');
    throw error;
  }
}
