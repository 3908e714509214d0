import type { Settlement, NegotiatingSide, NegotiationState, NegotiationStep } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** The state of a negotiation, as the lib `negotiation` defines it. Its proposals are in rows of their own. */
@Entity('negotiation')
export class NegotiationRow {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  @Column('text') openedBySide: NegotiatingSide;
  @Column('text') state: NegotiationState;
  @Column('text', { nullable: true }) turnOf: NegotiatingSide | null;
  /** When the present state ends without a move of a person. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  @Column('jsonb', { nullable: true }) settlement: Settlement | null;
  @Column('jsonb') steps: readonly NegotiationStep[];
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** 1, and one more for each move. A timer of an earlier version is ignored. */
  @Column('integer') version: number;
}
