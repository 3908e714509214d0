import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../database/index.js';

/** WAITING for its moment or its next try; DROPPED: nobody wants it any more; PARKED: given up, for a person to look at. */
export type MailState = 'WAITING' | 'SENT' | 'DROPPED' | 'PARKED';

/** A letter that waits to be sent, or was. */
@Entity('mail_delivery')
export class MailDelivery {
  /** Stays the same over all tries: it is in the Message-ID, so that a second copy can be told for one. */
  @IdColumn() id: string;
  /** Names the composer, like `identity.invitation`. */
  @Column('text') kind: string;
  @RefColumn() recipientId: string;
  /** The subject of the letter. */
  @RefColumn() subjectId: string;
  @Column('jsonb') payload: object;
  @InstantColumn() createdAt: Date;
  @InstantColumn() notBefore: Date;
  @Column('integer') attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('text') state: MailState;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
