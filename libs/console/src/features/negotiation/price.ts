import type { MoneyDto } from '../../client';
import { isNothing, moneyText } from '../../shared/money/format';

/**
 * The price of an offer that costs something, as one text: "$7,000.00 + €120.00". Null where nothing costs more: such an
 * offer is accepted without naming a price.
 */
export function priceText(price: MoneyDto[]): string | null {
  const sums = price.filter((sum) => !isNothing(sum));
  return sums.some(costs) ? sums.map((sum) => moneyText(sum)).join(' + ') : null;
}

/** The sums that an offer saves, as one text; null where it saves nothing, or also costs something. */
export function savingText(price: MoneyDto[]): string | null {
  const sums = price.filter((sum) => !isNothing(sum));
  if (sums.length === 0 || sums.some(costs)) return null;
  return sums.map((sum) => moneyText({ ...sum, amount: sum.amount.slice(1) })).join(' + ');
}

const costs = ({ amount }: MoneyDto): boolean => BigInt(amount) > 0n;

/** "+$2,000.00", "−$500.00", or "±0" for the same price. */
export function differenceText(sum: MoneyDto): string {
  if (isNothing(sum)) return '±0';
  return sum.amount.startsWith('-') ? `−${moneyText({ ...sum, amount: sum.amount.slice(1) })}` : `+${moneyText(sum)}`;
}
