import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';

export const ESCALATION_OUTCOMES = ['ANSWERED', 'UPHELD', 'REVERSED', 'LAPSED'] as const;
export type EscalationOutcome = (typeof ESCALATION_OUTCOMES)[number];

/** Somebody called the leads in: over a request that does not get on, or over a decline. */
@Entity('escalation')
export class Escalation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') kind: 'REQUEST' | 'DECLINE';
  /** The person who called the leads. */
  @Column('text') side: Side;
  @Column('text') reason: string;
  @RefColumn() raisedById: string;
  @InstantColumn() raisedAt: Date;
  /** Null while a lead's word is awaited; a decline is upheld or reversed. */
  @Column('text', { nullable: true }) outcome: EscalationOutcome | null;
  @RefColumn({ nullable: true }) answerMessageId: string | null;
  @RefColumn({ nullable: true }) settledById: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
