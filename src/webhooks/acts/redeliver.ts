import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { DeliveryQueue } from '../delivery-queue.js';
import { EndpointStore } from '../endpoint-store.js';
import { WebhookDelivery } from '../webhook-delivery.entity.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { refuse } from '../webhooks.errors.js';
import { endpointStream, WebhookRedeliveryAsked } from '../webhooks.events.js';

/** Sends a delivered or parked delivery again with the same id, so that the receiver recognises the repetition. */
@Injectable()
export class Redeliver {
  constructor(
    private readonly database: Database,
    private readonly endpoints: EndpointStore,
    private readonly queue: DeliveryQueue,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async one(actor: Actor, deliveryId: string): Promise<WebhookDelivery> {
    const deliveries = this.database.repository(WebhookDelivery);
    const delivery = await deliveries.findOneBy({ id: deliveryId });
    if (delivery === null) throw refuse('webhook.delivery_not_found');
    const endpoint = await this.ready(delivery.endpointId);
    if (!(await this.queue.requeue(deliveryId, this.clock.now()))) throw refuse('webhook.on_its_way');
    await this.record(actor, endpoint, 1);
    return deliveries.findOneByOrFail({ id: deliveryId });
  }

  /** Sends again all deliveries that were parked since the instant; returns their number. */
  @Transactional()
  async parkedSince(actor: Actor, endpointId: string, since: Date): Promise<number> {
    const endpoint = await this.ready(endpointId);
    const deliveries = await this.queue.requeueParked(endpointId, since, this.clock.now());
    if (deliveries > 0) await this.record(actor, endpoint, deliveries);
    return deliveries;
  }

  private async ready(endpointId: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.lock(endpointId);
    if (endpoint.enabledSince === null) throw refuse('webhook.disabled');
    return endpoint;
  }

  private async record(actor: Actor, endpoint: WebhookEndpoint, deliveries: number): Promise<void> {
    await this.events.record(WebhookRedeliveryAsked, {
      stream: endpointStream(endpoint.id),
      payload: { deliveries },
      actorId: actor.userId,
      audience: [],
    });
  }
}
