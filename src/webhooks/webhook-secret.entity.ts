import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** The secret that signs the deliveries of an endpoint. */
@Entity('webhook_secret')
export class WebhookSecret {
  @IdColumn()
  id: string;

  @RefColumn()
  endpointId: string;

  @Column('bytea')
  sealed: Buffer;

  @InstantColumn()
  createdAt: Date;

  /** Null for the current secret. A replaced secret also signs until this instant. */
  @InstantColumn({ nullable: true })
  expiresAt: Date | null;
}
