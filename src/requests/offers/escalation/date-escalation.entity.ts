import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../../platform/database/index.js';
import type { Side } from '../../../platform/events/index.js';
import type { EscalationLevel, DateEscalationOutcome } from '../../request-words.js';

/** An escalation of a date that the two sides could not settle, to their leads or to executives. */
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
  /** Null: the escalation is open. */
  @Column('text', { nullable: true }) outcome: DateEscalationOutcome | null;
}

/** An executive has read the negotiation. One row per escalation and executive. */
@Entity('date_escalation_sight')
export class DateEscalationSight {
  @PrimaryColumn('uuid') escalationId: string;
  @PrimaryColumn('uuid') userId: string;
  @InstantColumn() seenAt: Date;
}
