import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../../platform/database/index.js';
import type { Side } from '../../../platform/events/index.js';
import type { EscalationLevel, EscalationOutcome } from '../../request-words.js';

/** A date that the two sides could not settle, laid before somebody who can. */
@Entity('date_escalation')
export class DateEscalation {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @Column('text') level: EscalationLevel;
  @Column('text') side: Side;
  @RefColumn() escalatedById: string;
  @Column('text') reason: string;
  @InstantColumn() escalatedAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** Null while it is open. */
  @Column('text', { nullable: true }) outcome: EscalationOutcome | null;
}

/** That an executive has read the negotiation, once for each escalation. */
@Entity('date_escalation_sight')
export class DateEscalationSight {
  @PrimaryColumn('uuid') escalationId: string;
  @PrimaryColumn('uuid') userId: string;
  @InstantColumn() seenAt: Date;
}
