import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

/** The value of a currency on a day. Never changed: the latest row of a day counts. */
@Entity('exchange_rate')
export class ExchangeRate {
  @IdColumn() id: string;
  @Column('text') currency: string;
  @LocalDateColumn() day: string;
  /** Units of the report currency for one unit of this currency, as a decimal. */
  @Column('text') rate: string;
  @InstantColumn() recordedAt: Date;
  @RefColumn() recordedById: string;
}
