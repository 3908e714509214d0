import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

/** QUEUED: waiting or in progress. DELIVERED: accepted by the receiver. PARKED: given up until somebody sends it again. */
export const DELIVERY_STATES = ['QUEUED', 'DELIVERED', 'PARKED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The delivery of one event to one endpoint. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @IdColumn()
  id: string;

  @RefColumn()
  endpointId: string;

  /** The event's id, sent as `webhook-id` with each attempt. */
  @RefColumn()
  messageId: string;

  @Column('text')
  eventType: string;

  @RefColumn()
  streamId: string;

  /** Position of the event in the sealed feed. Deliveries of one stream are sent in this order. */
  @Column('bigint')
  place: string;

  @Column('text')
  body: string;

  @Column('text')
  state: DeliveryState;

  /** Number of all attempts. It numbers the next attempt. */
  @Column('integer')
  attempts: number;

  /** Attempts since the delivery was last queued. They determine the wait before the next one. */
  @Column('integer')
  tries: number;

  /**
   * When the next attempt is due. During an attempt, the end of the lease, when another worker may take over; null once
   * settled.
   */
  @InstantColumn({ nullable: true })
  nextAttemptAt: Date | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  settledAt: Date | null;
}
