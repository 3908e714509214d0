import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { everyRow } from '../../platform/csv/index.js';
import { ExchangeRate } from './exchange-rate.entity.js';

export interface RateFilter {
  /** Left out: all currencies. */
  currency?: string;
  /** First local date, inclusive. */
  from?: string;
  to?: string;
}

/** All rates ever recorded: the latest day first, and within a day the rate that counts first. */
@Injectable()
export class ListRates {
  constructor(private readonly database: Database) {}

  /** The rate in force for each currency and day. */
  async holding(filter: RateFilter): Promise<ExchangeRate[]> {
    const words = await everyRow<ExchangeRate>((last, limit) => this.execute(filter, last ?? null, limit));
    const said = new Set<string>();
    return words.filter(({ currency, day }) => {
      const key = `${currency}|${day}`;
      return !said.has(key) && said.add(key);
    });
  }

  execute(
    { currency, from, to }: RateFilter,
    after: { day: string; id: string } | null,
    limit: number,
  ): Promise<ExchangeRate[]> {
    const query = this.database
      .repository(ExchangeRate)
      .createQueryBuilder('rate')
      .orderBy({ 'rate.day': 'DESC', 'rate.id': 'DESC' })
      .limit(limit);
    if (currency !== undefined) query.andWhere('rate.currency = :currency', { currency });
    if (from !== undefined) query.andWhere('rate.day >= :from', { from });
    if (to !== undefined) query.andWhere('rate.day <= :to', { to });
    if (after !== null) query.andWhere('(rate.day, rate.id) < (CAST(:day AS date), CAST(:id AS uuid))', after);
    return query.getMany();
  }
}
