import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { everyRow } from '../../platform/csv/index.js';
import { ExchangeRate } from './exchange-rate.entity.js';

export interface RateFilter {
  /** Local dates, both included. */
  from?: string;
  to?: string;
}

/** Every word on what a currency was worth, the latest day first and of one day the word that holds first. */
@Injectable()
export class ListRates {
  constructor(private readonly database: Database) {}

  /** Of each day the word that holds. */
  async holding(currency: string, filter: RateFilter): Promise<ExchangeRate[]> {
    const words = await everyRow<ExchangeRate>((last, limit) => this.execute(currency, filter, last ?? null, limit));
    return words.filter(({ day }, place) => words[place - 1]?.day !== day);
  }

  execute(
    currency: string,
    { from, to }: RateFilter,
    after: { day: string; id: string } | null,
    limit: number,
  ): Promise<ExchangeRate[]> {
    const query = this.database
      .repository(ExchangeRate)
      .createQueryBuilder('rate')
      .where('rate.currency = :currency', { currency })
      .orderBy({ 'rate.day': 'DESC', 'rate.id': 'DESC' })
      .limit(limit);
    if (from !== undefined) query.andWhere('rate.day >= :from', { from });
    if (to !== undefined) query.andWhere('rate.day <= :to', { to });
    if (after !== null) query.andWhere('(rate.day, rate.id) < (CAST(:day AS date), CAST(:id AS uuid))', after);
    return query.getMany();
  }
}
