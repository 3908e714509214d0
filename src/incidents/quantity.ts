import { roundHalfUp } from '@lockstep/money';

/** A quantity and its rate, from which the amount of a ledger line is computed. */
export interface Quantity {
  /** Thousandths of the unit. */
  milli: bigint;
  /** Like `h`. */
  unit: string;
  /** Minor units for each unit. */
  rate: bigint;
}

/** Minor units, rounded half up once: 320 h × 62.50 → 20,000.00. */
export const amountOf = ({ milli, rate }: Quantity): bigint => roundHalfUp(milli * rate, 1_000n);

/** "320" → 320000, "0.5" → 500; at most three decimals. */
export function parseQuantity(text: string): bigint {
  const [whole, places = ''] = text.split('.');
  return BigInt(whole!) * 1_000n + BigInt(places.padEnd(3, '0'));
}

/** 320000 → "320", 500 → "0.5". */
export function quantityText(milli: bigint): string {
  const places = (milli % 1_000n).toString().padStart(3, '0').replace(/0+$/, '');
  return `${milli / 1_000n}${places === '' ? '' : `.${places}`}`;
}
