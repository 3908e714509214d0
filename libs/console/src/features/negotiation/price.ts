import type { MoneyDto } from '../../client';
import { isNothing, moneyText } from '../../shared/money/format';

/** The sums that cost something, as one text: "$7,000.00 + €120.00"; null where nothing does. */
export function priceText(price: MoneyDto[]): string | null {
  const dear = price.filter((sum) => !isNothing(sum));
  return dear.length === 0 ? null : dear.map((sum) => moneyText(sum)).join(' + ');
}

/** "+$2,000.00", "−$500.00", or "±0" for the same price. */
export function differenceText(sum: MoneyDto): string {
  if (isNothing(sum)) return '±0';
  return sum.amount.startsWith('-') ? `−${moneyText({ ...sum, amount: sum.amount.slice(1) })}` : `+${moneyText(sum)}`;
}
