import { OrderDisputeSettled, OrderLinked, OrderUnlinked } from '../../orders/index.js';
import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RefreshQueue } from '../acts/refresh-queue.js';
import { PLACING_EVENTS } from '../placing-events.js';

/**
 * A request has its place in the queue from the moment it is asked, and loses it with the answer. At the end of the
 * transaction, once for all that happened in it, and only the request's own entry: the entries of others are looked at after the commit.
 */
@InTransactionListener('queue')
export class KeepOwnEntry {
  constructor(
    private readonly refresh: RefreshQueue,
    private readonly database: Database,
  ) {}

  @Listens(...PLACING_EVENTS)
  async onRequest({ streamId }: StoredEvent): Promise<void> {
    await this.database.atTheEnd(this.refreshAll, streamId);
  }

  @Listens(OrderLinked, OrderUnlinked, OrderDisputeSettled)
  async onLink({ payload }: StoredEvent): Promise<void> {
    await this.database.atTheEnd(this.refreshAll, (payload as { requestId: string }).requestId);
  }

  private readonly refreshAll = (requestIds: string[]): Promise<void> => this.refresh.execute(requestIds);
}
