import { isDeepStrictEqual } from 'node:util';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { HeldRequests } from './held-requests.js';
import { Request } from '../request.entity.js';
import { FOLDED_EVENTS, foldRequest } from './request.fold.js';
import { RequestStore } from './request.store.js';

/**
 * Updates the row at each event. Runs within the transaction and before all other listeners, so that each listener finds
 * the request as the event left it.
 */
@InTransactionListener('requests')
export class ProjectRequest {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestStore,
    private readonly held: HeldRequests,
  ) {}

  @Listens(...FOLDED_EVENTS)
  async onEvent(event: StoredEvent): Promise<void> {
    // At the first event of a stream no row exists yet.
    const before = event.sequence === 1 ? null : await this.requests.find(event.streamId);
    const after = foldRequest(before, event)!;
    const rows = this.database.repository(Request);
    if (before === null) await rows.insert(after);
    else await rows.update(after.id, moved(before, after));
    this.held.keep(after);
  }
}

/** The columns that an event has changed. The indexes of the other columns are not touched by the update. */
function moved(before: Request, after: Request): Partial<Request> {
  const columns = Object.entries(after) as [keyof Request, unknown][];
  return Object.fromEntries(columns.filter(([column, value]) => !isDeepStrictEqual(value, before[column])));
}
