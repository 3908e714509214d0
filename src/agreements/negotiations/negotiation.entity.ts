import type { Settlement, Side, State, Step } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** How a negotiation stands, as the lib of that name keeps it; the proposals are rows of their own. */
@Entity('negotiation')
export class NegotiationRow {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  @Column('text') openedBySide: Side;
  @Column('text') state: State;
  @Column('text', { nullable: true }) turnOf: Side | null;
  /** When the present state ends by itself. */
  @InstantColumn({ nullable: true }) deadline: Date | null;
  @Column('jsonb', { nullable: true }) settlement: Settlement | null;
  @Column('jsonb') steps: readonly Step[];
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** Counts the moves. */
  @Column('integer') version: number;
}
