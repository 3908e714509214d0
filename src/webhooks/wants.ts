import type { StoredEvent } from '../platform/events/index.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

type Listening = Pick<WebhookEndpoint, 'enabledSince' | 'eventTypes' | 'departmentIds'>;
type Told = Pick<StoredEvent, 'type' | 'origin' | 'recordedAt' | 'audience'>;

/**
 * Whether an endpoint wants an event. It must be live, recorded since the endpoint was enabled, of a chosen type, and
 * visible to a chosen department. An empty choice means all.
 */
export function wants({ enabledSince, eventTypes, departmentIds }: Listening, event: Told): boolean {
  if (event.origin !== 'live' || enabledSince === null || event.recordedAt < enabledSince) return false;
  if (eventTypes.length > 0 && !eventTypes.includes(event.type)) return false;
  return departmentIds.length === 0 || departmentIds.some((id) => event.audience.includes(id));
}
