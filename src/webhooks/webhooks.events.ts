import { defineEvent, type Stream } from '../platform/events/index.js';
import type { DisabledBecause } from './webhook-endpoint.entity.js';

/** Stream kind `webhook_endpoint`. Addresses and secrets stay in their rows. */
export const endpointStream = (id: string): Stream => ({ kind: 'webhook_endpoint', id });

export interface EndpointFilter {
  eventTypes: string[];
  departmentIds: string[];
}

export const WebhookEndpointRegistered = defineEvent<EndpointFilter>(
  'webhook_endpoint.registered',
  'An address outside is told what happens from now on.',
);
export const WebhookEndpointChanged = defineEvent<EndpointFilter & { fields: string[] }>(
  'webhook_endpoint.changed',
  'A webhook endpoint was moved to another address, or its filter was changed.',
);
export const WebhookEndpointEnabled = defineEvent<Record<never, never>>(
  'webhook_endpoint.enabled',
  'A webhook endpoint is told what happens again.',
);
/** `parked` is the number of deliveries that were still queued. */
export const WebhookEndpointDisabled = defineEvent<{ because: DisabledBecause; parked: number }>(
  'webhook_endpoint.disabled',
  'A webhook endpoint is no longer told what happens: an administrator, the receiver or its long silence said so.',
);
export const WebhookEndpointRemoved = defineEvent<Record<never, never>>(
  'webhook_endpoint.removed',
  'A webhook endpoint was removed.',
);
export const WebhookSecretRotated = defineEvent<{ secretId: string; previousValidUntil: string }>(
  'webhook_endpoint.secret_rotated',
  'A webhook endpoint has a new secret; the previous one signs along for a while.',
  'secretId',
);
export const WebhookRedeliveryAsked = defineEvent<{ deliveries: number }>(
  'webhook_endpoint.redelivery_asked',
  'An administrator sent deliveries of a webhook endpoint again.',
);
