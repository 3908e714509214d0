import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { Request } from '../request.entity.js';
import { FOLDED_EVENTS, foldRequest } from '../request.fold.js';

/**
 * The row follows the event at once. Within the transaction and before all other listeners: whoever hears of the event
 * finds the request as the event left it.
 */
@InTransactionListener('requests')
export class ProjectRequest {
  constructor(private readonly database: Database) {}

  @Listens(...FOLDED_EVENTS)
  async onEvent(event: StoredEvent): Promise<void> {
    const requests = this.database.repository(Request);
    const before = await requests.findOneBy({ id: event.streamId });
    const after = foldRequest(before, event)!;
    if (before === null) await requests.insert(after);
    else await requests.update(after.id, after);
  }
}
