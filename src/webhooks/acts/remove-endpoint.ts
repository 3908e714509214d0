import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { DeliveryQueue } from '../delivery-queue.js';
import { EndpointSecrets } from '../endpoint-secrets.js';
import { EndpointStore } from '../endpoint-store.js';
import { endpointStream, WebhookEndpointRemoved } from '../webhooks.events.js';

/** Removes an endpoint and deletes its secrets. Nothing is sent any more. The log of its deliveries stays for a while. */
@Injectable()
export class RemoveEndpoint {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly secrets: EndpointSecrets,
    private readonly queue: DeliveryQueue,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string): Promise<void> {
    const endpoint = await this.endpoints.lock(id);
    const now = this.clock.now();
    const disabledBecause = endpoint.disabledBecause ?? 'BY_ADMIN';
    await this.endpoints.change(endpoint, { removedAt: now, enabledSince: null, disabledBecause });
    await this.queue.parkAll(id, now);
    await this.secrets.forget(id);
    await this.events.record(WebhookEndpointRemoved, {
      stream: endpointStream(id),
      payload: {},
      actorId: actor.userId,
      audience: [],
    });
  }
}
