import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Departments } from '../departments/index.js';
import { Database, Remembered } from '../platform/database/index.js';
import { EVENT_TYPES } from '../platform/events/index.js';
import { Outbound, OutboundRefused } from '../platform/outbound/index.js';
import { ENDPOINTS } from './wanted-types.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { refuse } from './webhooks.errors.js';

/** The settings of an endpoint that an administrator chooses. */
export interface EndpointTerms {
  url: string;
  description: string;
  eventTypes: string[];
  departmentIds: string[];
}

/** Loads and changes endpoints. Each act on an endpoint, and each outcome of an attempt, locks its row first. */
@Injectable()
export class EndpointStore {
  constructor(
    private readonly database: Database,
    private readonly outbound: Outbound,
    private readonly departments: Departments,
    private readonly remembered: Remembered,
  ) {}

  /** Refuses with `webhook.not_found`. */
  async find(id: string): Promise<WebhookEndpoint> {
    return present(await this.endpoints.findOneBy({ id, removedAt: IsNull() }));
  }

  /** Refuses with `webhook.not_found`. */
  async lock(id: string): Promise<WebhookEndpoint> {
    const where = { id, removedAt: IsNull() };
    return present(await this.endpoints.findOne({ where, lock: { mode: 'pessimistic_write' } }));
  }

  async add(endpoint: WebhookEndpoint): Promise<void> {
    await this.endpoints.insert(endpoint);
    this.remembered.changed(ENDPOINTS);
  }

  /** Writes the values into the locked row and increments its version. */
  async change(endpoint: WebhookEndpoint, values: Partial<Omit<WebhookEndpoint, 'id' | 'version'>>): Promise<void> {
    Object.assign(endpoint, values, { version: endpoint.version + 1 });
    await this.endpoints.update(endpoint.id, { ...values, version: endpoint.version });
    this.remembered.changed(ENDPOINTS);
  }

  /**
   * Refuses an address that can never be called, and a filter that no event can pass. The host name is resolved only at
   * each call, because its address may change.
   */
  async examine(terms: EndpointTerms): Promise<void> {
    this.examineAddress(terms.url);
    const unknown = terms.eventTypes.find((type) => !EVENT_TYPES.has(type));
    if (unknown !== undefined) throw refuse('webhook.unknown_event_type', undefined, { eventType: unknown });
    const known = await this.departments.find(terms.departmentIds);
    if (known.length < terms.departmentIds.length) throw refuse('webhook.unknown_department');
  }

  private examineAddress(url: string): void {
    try {
      this.outbound.examine(url);
    } catch (error) {
      if (!(error instanceof OutboundRefused)) throw error;
      throw refuse('webhook.address_refused', error.message, { reason: error.reason });
    }
  }

  private get endpoints() {
    return this.database.repository(WebhookEndpoint);
  }
}

function present(endpoint: WebhookEndpoint | null): WebhookEndpoint {
  if (endpoint === null) throw refuse('webhook.not_found');
  return endpoint;
}
