import type { StoredEvent } from '../platform/events/index.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

type Listening = Pick<WebhookEndpoint, 'enabledSince' | 'eventTypes' | 'departmentIds'>;
type Told = Pick<StoredEvent, 'type' | 'origin' | 'recordedAt' | 'audience'>;

/**
 * Whether an endpoint is to be told of an event: of live ones only, recorded since it listens, of a type it chose, and
 * in sight of a department it chose. Choosing nothing is choosing all.
 */
export function wants({ enabledSince, eventTypes, departmentIds }: Listening, event: Told): boolean {
  if (event.origin !== 'live' || enabledSince === null || event.recordedAt < enabledSince) return false;
  if (eventTypes.length > 0 && !eventTypes.includes(event.type)) return false;
  return departmentIds.length === 0 || departmentIds.some((id) => event.audience.includes(id));
}
