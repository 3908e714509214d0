import { convert, Fraction, fractionOfDecimal } from '@lockstep/money';
import { addDays, type LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/index.js';

/** Over a week-end and a holiday the last rate stands; one older than this says nothing any more. */
const OLDEST_DAYS = 7;

/** Sums of different currencies in the one that reports are read in. */
@Injectable()
export class Rates {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  get reportCurrency(): string {
    return this.config.reportCurrency;
  }

  /** In the report currency by the rate of that day, else of the last day with one; null when there is none. */
  async convert(amount: bigint, currency: string, day: LocalDate): Promise<bigint | null> {
    const rate = await this.on(currency, day);
    return rate === null ? null : convert(amount, rate, currency, this.reportCurrency);
  }

  private async on(currency: string, day: LocalDate): Promise<Fraction | null> {
    if (currency === this.reportCurrency) return Fraction.ONE;
    const [row] = await this.database.query<{ rate: string }>(
      `SELECT rate FROM exchange_rate
        WHERE currency = $1 AND day <= $2::date AND day >= $3::date
        ORDER BY day DESC, id DESC LIMIT 1`,
      [currency, day, addDays(day, -OLDEST_DAYS)],
    );
    return row === undefined ? null : fractionOfDecimal(row.rate);
  }
}
