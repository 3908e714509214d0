import { convert, Fraction, fractionOfDecimal } from '@lockstep/money';
import type { LocalDate } from '@lockstep/working-time';

/** A currency and a day for which a rate is needed. */
export interface RateWish {
  currency: string;
  day: LocalDate;
}

/** The rate found for a wish, with the day it was recorded for. Null: none was recorded. */
export interface RateFound extends RateWish {
  rate: string | null;
  ratedOn: LocalDate | null;
}

/** The rates for converting sums, read beforehand and all together. */
export class RateBook {
  private readonly found: ReadonlyMap<string, RateFound>;

  constructor(
    readonly reportCurrency: string,
    found: readonly RateFound[],
  ) {
    this.found = new Map(found.map((each) => [keyOf(each), each]));
  }

  /** The amount in the report currency, minor units, rounded half up; null when there is no rate. */
  convert(amount: bigint, wish: RateWish): bigint | null {
    if (wish.currency === this.reportCurrency) return convert(amount, Fraction.ONE, wish.currency, wish.currency);
    const rate = this.found.get(keyOf(wish))?.rate;
    return rate == null ? null : convert(amount, fractionOfDecimal(rate), wish.currency, this.reportCurrency);
  }

  /** The rates of this book, by currency and day. */
  get used(): RateFound[] {
    return this.sorted.filter(({ rate }) => rate !== null);
  }

  /** The wishes for which the book has no rate. */
  get missing(): RateWish[] {
    return this.sorted.filter(({ rate }) => rate === null).map(({ currency, day }) => ({ currency, day }));
  }

  private get sorted(): RateFound[] {
    return [...this.found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  }
}

const keyOf = ({ currency, day }: RateWish): string => `${currency}|${day}`;
