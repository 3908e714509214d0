import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { DeliveryQueue } from '../delivery-queue.js';
import { EndpointStore } from '../endpoint-store.js';
import { PING, thinPayload } from '../thin-payload.js';
import { WebhookDelivery } from '../webhook-delivery.entity.js';
import { refuse } from '../webhooks.errors.js';

/** Sends a test delivery without an event. It waits for no other delivery and delays none. */
@Injectable()
export class PingEndpoint {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly queue: DeliveryQueue,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(endpointId: string): Promise<WebhookDelivery> {
    const endpoint = await this.endpoints.lock(endpointId);
    if (endpoint.enabledSince === null) throw refuse('webhook.disabled');
    const [id, messageId, now] = [newId(), newId(), this.clock.now()];
    const told = { type: PING.type, occurredAt: now, streamKind: 'webhook_endpoint', streamId: endpointId };
    const body = JSON.stringify(thinPayload({ ...told, sequence: 1, payload: {} }, null, PING));
    await this.queue.add([{ id, endpointId, messageId, eventType: PING.type, streamId: id, place: '0', body }], now);
    return this.database.repository(WebhookDelivery).findOneByOrFail({ id });
  }
}
