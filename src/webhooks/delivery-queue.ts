import { Injectable } from '@nestjs/common';
import { WakeUps } from '../platform/background/index.js';
import { Database } from '../platform/database/index.js';

export interface NewDelivery {
  id: string;
  endpointId: string;
  messageId: string;
  eventType: string;
  streamId: string;
  place: string;
  body: string;
}

/** The queue of webhook deliveries. */
@Injectable()
export class DeliveryQueue {
  constructor(
    private readonly database: Database,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Queues deliveries. An event that was already queued for an endpoint is skipped. */
  async add(deliveries: readonly NewDelivery[], now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO webhook_delivery (id, endpoint_id, message_id, event_type, stream_id, place, body, state, attempts,
                                     tries, next_attempt_at, created_at)
       SELECT id, "endpointId", "messageId", "eventType", "streamId", place, body, 'QUEUED', 0, 0, $2, $2
         FROM jsonb_to_recordset($1::jsonb)
           AS d (id uuid, "endpointId" uuid, "messageId" uuid, "eventType" text, "streamId" uuid, place bigint, body text)
       ON CONFLICT ON CONSTRAINT webhook_delivery_once DO NOTHING`,
      [JSON.stringify(deliveries), now],
    );
    this.tellOfIt();
  }

  /** Parks all queued deliveries of the endpoint; returns their number. */
  parkAll(endpointId: string, now: Date): Promise<number> {
    return this.database.execute(
      `UPDATE webhook_delivery SET state = 'PARKED', next_attempt_at = NULL, settled_at = $2
        WHERE endpoint_id = $1 AND state = 'QUEUED'`,
      [endpointId, now],
    );
  }

  /** Queues a delivered or parked delivery again and keeps its earlier attempts. False when it is already queued. */
  async requeue(id: string, now: Date): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE webhook_delivery SET state = 'QUEUED', tries = 0, next_attempt_at = $2, settled_at = NULL
        WHERE id = $1 AND state <> 'QUEUED'`,
      [id, now],
    );
    this.tellOfIt();
    return touched === 1;
  }

  /** Queues the deliveries that were parked since the instant; returns their number. */
  async requeueParked(endpointId: string, since: Date, now: Date): Promise<number> {
    const touched = await this.database.execute(
      `UPDATE webhook_delivery SET state = 'QUEUED', tries = 0, next_attempt_at = $3, settled_at = NULL
        WHERE endpoint_id = $1 AND state = 'PARKED' AND settled_at >= $2`,
      [endpointId, since, now],
    );
    this.tellOfIt();
    return touched;
  }

  private tellOfIt(): void {
    this.database.afterCommit(() => this.wakeUps.tell({ kind: 'deliveries queued' }));
  }
}
