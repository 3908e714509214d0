import type { Settlement, Side, State, Step } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** How the negotiation of a request's date stands, as the lib `negotiation` keeps it; its offers are rows of their own. */
@Entity('date_negotiation')
export class DateNegotiation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') state: State;
  @Column('text', { nullable: true }) turnOf: Side | null;
  /** Until when the offer on the table may be answered. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  /** Every move with its words, also why an offer was declined. */
  @Column('jsonb') steps: readonly Step[];
  @Column('jsonb', { nullable: true }) settlement: Settlement | null;
  @InstantColumn() openedAt: Date;
  /** Counts the moves. */
  @Column('integer') version: number;
}
