import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { EndpointSecrets } from '../endpoint-secrets.js';
import { EndpointStore, type EndpointTerms } from '../endpoint-store.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { refuse } from '../webhooks.errors.js';
import { endpointStream, WebhookEndpointRegistered } from '../webhooks.events.js';

/** A limit is needed because every event is compared with every endpoint. */
const MOST_ENDPOINTS = 100;

/** Registers an external address. It receives events recorded from now on. */
@Injectable()
export class RegisterEndpoint {
  constructor(
    private readonly database: Database,
    private readonly endpoints: EndpointStore,
    private readonly secrets: EndpointSecrets,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, terms: EndpointTerms): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
    await this.endpoints.examine(terms);
    const there = await this.database.repository(WebhookEndpoint).countBy({ removedAt: IsNull() });
    if (there >= MOST_ENDPOINTS) throw refuse('webhook.too_many');
    const now = this.clock.now();
    const endpoint: WebhookEndpoint = {
      id: newId(),
      ...terms,
      enabledSince: now,
      disabledBecause: null,
      failingSince: null,
      removedAt: null,
      createdById: actor.userId,
      createdAt: now,
      version: 1,
    };
    await this.endpoints.add(endpoint);
    const { secret } = await this.secrets.mint(endpoint.id);
    await this.events.record(WebhookEndpointRegistered, {
      stream: endpointStream(endpoint.id),
      payload: { eventTypes: terms.eventTypes, departmentIds: terms.departmentIds },
      actorId: actor.userId,
      audience: [],
    });
    return { endpoint, secret };
  }
}
