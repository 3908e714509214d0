import type { StoredEvent } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { foldRequest } from '../lifecycle/request.fold.js';

/** When the state of a request last changed. The first event of the stream always is such a change. */
export function lastChangeOfState(stream: readonly StoredEvent[]): Date {
  let request = null as Request | null;
  let changedAt = stream[0]!.occurredAt;
  for (const event of stream) {
    const next = foldRequest(request, event);
    if (next?.state !== request?.state) changedAt = event.occurredAt;
    request = next;
  }
  return changedAt;
}
