import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';
import { RateBook, type RateFound, type RateWish } from './rate-book.js';

/** On a week-end or holiday the last rate counts. A rate older than this does not count any more. */
const OLDEST_DAYS = 7;

/** The latest rate of each day, else the rate of the last earlier day that has one. */
const RATES = `
  SELECT wished.currency, wished.day::text, held.rate, held.day::text AS "ratedOn"
    FROM unnest($1::text[], $2::date[]) AS wished (currency, day)
    LEFT JOIN LATERAL (
         SELECT rate, day FROM exchange_rate
          WHERE currency = wished.currency AND day <= wished.day AND day >= wished.day - ${OLDEST_DAYS}
            AND recorded_at <= $3
          ORDER BY day DESC, id DESC
          LIMIT 1) held ON true`;

/** Finds the values of currencies in the report currency. */
@Injectable()
export class Rates {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  get reportCurrency(): string {
    return this.config.reportCurrency;
  }

  /** The rates of all wished days, as recorded up to the instant. */
  async book(wishes: readonly RateWish[], knownAt: Date): Promise<RateBook> {
    const foreign = wishes.filter(({ currency }) => currency !== this.reportCurrency);
    const found =
      foreign.length === 0
        ? []
        : await this.database.query<RateFound>(RATES, [
            foreign.map(({ currency }) => currency),
            foreign.map(({ day }) => day),
            knownAt,
          ]);
    return new RateBook(this.reportCurrency, found);
  }

  /** One amount in the report currency, by the rates known at the instant; null when there is no rate. */
  async convert(amount: bigint, wish: RateWish, knownAt: Date): Promise<bigint | null> {
    return (await this.book([wish], knownAt)).convert(amount, wish);
  }
}
