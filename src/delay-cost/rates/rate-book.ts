import { convert, Fraction, fractionOfDecimal } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';

/** A day in whose worth a sum is told. */
export interface RateWish {
  currency: string;
  day: LocalDate;
}

/** The rate found for a wish, as it was written, with its day. Null: none was written. */
export interface RateFound extends RateWish {
  rate: string | null;
  ratedOn: LocalDate | null;
}

/** The rates that sums are converted with, found beforehand and all at once. */
export class RateBook {
  private readonly found: ReadonlyMap<string, RateFound>;

  constructor(
    readonly reportCurrency: string,
    found: readonly RateFound[],
  ) {
    this.found = new Map(found.map((each) => [keyOf(each), each]));
  }

  /** In the report currency, minor units, rounded half up; null when there is no rate. */
  convert(amount: bigint, wish: RateWish): bigint | null {
    if (wish.currency === this.reportCurrency) return convert(amount, Fraction.ONE, wish.currency, wish.currency);
    const rate = this.found.get(keyOf(wish))?.rate;
    return rate == null ? null : convert(amount, fractionOfDecimal(rate), wish.currency, this.reportCurrency);
  }

  /** Which rates it holds, in the order of currency and day. */
  get used(): RateFound[] {
    return this.sorted.filter(({ rate }) => rate !== null);
  }

  /** The days of which it holds none. */
  get missing(): RateWish[] {
    return this.sorted.filter(({ rate }) => rate === null).map(({ currency, day }) => ({ currency, day }));
  }

  private get sorted(): RateFound[] {
    return [...this.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  }
}

const keyOf = ({ currency, day }: RateWish): string => `${currency}|${day}`;
