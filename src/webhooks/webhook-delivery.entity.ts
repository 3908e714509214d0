import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** On its way, arrived, or given up until somebody sends it again. */
export const DELIVERY_STATES = ['QUEUED', 'DELIVERED', 'PARKED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event for one endpoint. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @IdColumn()
  id: string;

  @RefColumn()
  endpointId: string;

  /** The event's id, sent as `webhook-id` with every try. */
  @RefColumn()
  messageId: string;

  @Column('text')
  eventType: string;

  @RefColumn()
  streamId: string;

  /** Place of the event in the sealed feed: the deliveries of one stream leave in this order. */
  @Column('bigint')
  place: string;

  @Column('text')
  body: string;

  @Column('text')
  state: DeliveryState;

  /** Tries ever; numbers them. */
  @Column('integer')
  attempts: number;

  /** Tries since it was queued last; spaces them. */
  @Column('integer')
  tries: number;

  /** While a try is under way, when another worker takes over from one that died; null once it has settled. */
  @InstantColumn({ nullable: true })
  nextAttemptAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  settledAt: Date | null;
}
