import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { DisableEndpoint } from '../disable-endpoint.js';
import { EndpointStore, type EndpointTerms } from '../endpoint-store.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { endpointStream, WebhookEndpointChanged, WebhookEndpointEnabled } from '../webhooks.events.js';

/** Changes to an endpoint. An absent field stays unchanged. */
export type EndpointWish = Partial<EndpointTerms> & { enabled?: boolean };

const FIELDS = ['url', 'description', 'eventTypes', 'departmentIds'] as const;

/** An administrator changes the address or the filter of an endpoint, or enables or disables it. */
@Injectable()
export class ChangeEndpoint {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly disable: DisableEndpoint,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string, version: number, wish: EndpointWish): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.lock(id);
    requireVersion(version, endpoint.version);
    await this.changeTerms(actor, endpoint, wish);
    const enabled = endpoint.enabledSince !== null;
    if (wish.enabled === true && !enabled) await this.enable(actor, endpoint);
    if (wish.enabled === false && enabled) await this.disable.execute(endpoint, 'BY_ADMIN', actor.userId);
    return endpoint;
  }

  private async changeTerms(actor: Actor, endpoint: WebhookEndpoint, wish: EndpointWish): Promise<void> {
    const fields = FIELDS.filter(
      (field) => wish[field] !== undefined && JSON.stringify(wish[field]) !== JSON.stringify(endpoint[field]),
    );
    if (fields.length === 0) return;
    const values = Object.fromEntries(fields.map((field) => [field, wish[field]])) as Partial<EndpointTerms>;
    await this.endpoints.examine({ ...endpoint, ...values });
    await this.endpoints.change(endpoint, values);
    const { eventTypes, departmentIds } = endpoint;
    await this.events.record(WebhookEndpointChanged, {
      stream: endpointStream(endpoint.id),
      payload: { fields, eventTypes, departmentIds },
      actorId: actor.userId,
      audience: [],
    });
  }

  /** Events recorded from now on are sent. Parked deliveries are sent only when somebody asks for it. */
  private async enable(actor: Actor, endpoint: WebhookEndpoint): Promise<void> {
    await this.endpoints.change(endpoint, {
      enabledSince: this.clock.now(),
      disabledBecause: null,
      failingSince: null,
    });
    await this.events.record(WebhookEndpointEnabled, {
      stream: endpointStream(endpoint.id),
      payload: {},
      actorId: actor.userId,
      audience: [],
    });
  }
}
