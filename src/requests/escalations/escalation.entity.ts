import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';

export const ESCALATION_OUTCOMES = ['ANSWERED', 'UPHELD', 'REVERSED', 'LAPSED'] as const;
export type EscalationOutcome = (typeof ESCALATION_OUTCOMES)[number];

/** A person called in the leads, because a request makes no progress or was declined. */
@Entity('escalation')
export class Escalation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') kind: 'REQUEST' | 'DECLINE';
  /** The side of the person who called in the leads. */
  @Column('text') side: Side;
  @Column('text') reason: string;
  @RefColumn() raisedById: string;
  @InstantColumn() raisedAt: Date;
  /** Null: the escalation waits for a lead. A decline is upheld or reversed. */
  @Column('text', { nullable: true }) outcome: EscalationOutcome | null;
  @RefColumn({ nullable: true }) answerMessageId: string | null;
  @RefColumn({ nullable: true }) settledById: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
