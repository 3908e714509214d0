import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../database/index.js';

/**
 * WAITING for its time or its next attempt; DROPPED: nobody wants it any more; PARKED: sending failed for good, and a
 * person has to look at it.
 */
export type MailState = 'WAITING' | 'SENT' | 'DROPPED' | 'PARKED';

/** A letter in the outbox, waiting, sent or ended otherwise. */
@Entity('mail_delivery')
export class MailDelivery {
  /** The same for all attempts. It is part of the Message-ID, so that a second copy of the letter can be recognised. */
  @IdColumn() id: string;
  /** The kind of letter, which selects its composer: `identity.invitation`. */
  @Column('text') kind: string;
  @RefColumn() recipientId: string;
  /** The id of the thing that the letter is about. */
  @RefColumn() subjectId: string;
  @Column('jsonb') payload: object;
  @InstantColumn() createdAt: Date;
  @InstantColumn() notBefore: Date;
  @Column('integer') attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('text') state: MailState;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
