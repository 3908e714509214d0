import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** One attempt to deliver. Without a duration it is in progress, or its worker died and the result is unknown. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @IdColumn()
  id: string;

  @RefColumn()
  deliveryId: string;

  /** Number of the attempt within the delivery, from 1. */
  @Column('integer')
  number: number;

  @InstantColumn()
  startedAt: Date;

  @Column('integer', { nullable: true })
  durationMs: number | null;

  /** HTTP status; null when there was no answer. */
  @Column('integer', { nullable: true })
  status: number | null;

  /** A code for the error; null for none. */
  @Column('text', { nullable: true })
  error: string | null;

  /** The first part of the response body. */
  @Column('text', { nullable: true })
  answer: string | null;
}
