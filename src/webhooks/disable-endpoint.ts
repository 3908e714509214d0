import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { EventLog } from '../platform/events/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import { EndpointStore } from './endpoint-store.js';
import type { DisabledBecause, WebhookEndpoint } from './webhook-endpoint.entity.js';
import { endpointStream, WebhookEndpointDisabled } from './webhooks.events.js';

/** Disables an endpoint. Its queued deliveries are parked: they stay visible and can be sent again. */
@Injectable()
export class DisableEndpoint {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly queue: DeliveryQueue,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The caller has the endpoint locked. `actorId` is null when the receiver itself gave the reason. */
  async execute(endpoint: WebhookEndpoint, because: DisabledBecause, actorId: string | null): Promise<void> {
    await this.endpoints.change(endpoint, { enabledSince: null, disabledBecause: because });
    const parked = await this.queue.parkAll(endpoint.id, this.clock.now());
    await this.events.record(WebhookEndpointDisabled, {
      stream: endpointStream(endpoint.id),
      payload: { because, parked },
      actorId,
      audience: [],
    });
  }
}
