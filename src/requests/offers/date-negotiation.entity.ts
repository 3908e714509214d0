import type { Settlement, NegotiatingSide, NegotiationState, NegotiationStep } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/**
 * The state of a negotiation about the date of a request, as the lib `negotiation` computes it. Its offers are rows of
 * their own.
 */
@Entity('date_negotiation')
export class DateNegotiation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') state: NegotiationState;
  @Column('text', { nullable: true }) turnOf: NegotiatingSide | null;
  /** The end of the time to answer the open offer. Null: no offer is open. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  /** Every move with its texts, for example the reason of a decline. */
  @Column('jsonb') steps: readonly NegotiationStep[];
  @Column('jsonb', { nullable: true }) settlement: Settlement | null;
  @InstantColumn() openedAt: Date;
  /** Increases by one with every move; 1 after the first offer. */
  @Column('integer') version: number;
}
