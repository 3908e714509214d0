import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

/** What a currency was worth on a day. Never changed: of one day the last word holds. */
@Entity('exchange_rate')
export class ExchangeRate {
  @IdColumn() id: string;
  @Column('text') currency: string;
  @LocalDateColumn() day: string;
  /** Units of the report currency for one unit of this one, as a decimal. */
  @Column('text') rate: string;
  @InstantColumn() recordedAt: Date;
  @RefColumn() recordedById: string;
}
