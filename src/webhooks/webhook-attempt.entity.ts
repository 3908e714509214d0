import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** One try to deliver. Without duration it is under way, or its worker died and nobody knows how it ended. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @IdColumn()
  id: string;

  @RefColumn()
  deliveryId: string;

  /** Counts from 1 within the delivery. */
  @Column('integer')
  number: number;

  @InstantColumn()
  startedAt: Date;

  @Column('integer', { nullable: true })
  durationMs: number | null;

  /** HTTP status, when there was an answer. */
  @Column('integer', { nullable: true })
  status: number | null;

  /** One word for what went wrong. */
  @Column('text', { nullable: true })
  error: string | null;

  /** The beginning of the answer's body. */
  @Column('text', { nullable: true })
  answer: string | null;
}
