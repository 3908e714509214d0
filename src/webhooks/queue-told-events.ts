import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { EVENT_TYPES, FeedConsumer, type ConsumesFeed, type StoredEvent } from '../platform/events/index.js';
import { RequestLookup } from '../requests/index.js';
import { DeliveryQueue, type NewDelivery } from './delivery-queue.js';
import { thinPayload } from './thin-payload.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WantedTypes } from './wanted-types.js';
import { wants } from './wants.js';

/** Queues a delivery of each event for each endpoint that wants it. */
@Injectable()
@FeedConsumer('webhooks')
export class QueueToldEvents implements ConsumesFeed {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
    private readonly wanted: WantedTypes,
  ) {}

  concerns(type: string): Promise<boolean> {
    return this.wanted.has(type);
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    const endpoints = await this.listening();
    const told = batch.flatMap((event) =>
      endpoints.filter((endpoint) => wants(endpoint, event)).map((endpoint) => ({ event, endpoint })),
    );
    if (told.length === 0) return;
    const numbers = await this.requests.numbersOf(told.map(({ event }) => event.streamId));
    await this.queue.add(
      told.map(({ event, endpoint }) => deliveryOf(event, endpoint, numbers.get(event.streamId) ?? null)),
      this.clock.now(),
    );
  }

  /**
   * Locks the endpoints until the batch is written. An endpoint that is disabled at the same time then parks these
   * deliveries too.
   */
  private listening(): Promise<WebhookEndpoint[]> {
    return this.database
      .repository(WebhookEndpoint)
      .createQueryBuilder('e')
      .setLock('pessimistic_read')
      .where('e.enabledSince IS NOT NULL')
      .getMany();
  }
}

const deliveryOf = (event: StoredEvent, endpoint: WebhookEndpoint, number: string | null): NewDelivery => ({
  id: newId(),
  endpointId: endpoint.id,
  messageId: event.id,
  eventType: event.type,
  streamId: event.streamId,
  place: event.position!,
  body: JSON.stringify(thinPayload(event, number, EVENT_TYPES.get(event.type))),
});
