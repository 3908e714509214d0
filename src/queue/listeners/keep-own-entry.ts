import { OrderDisputeSettled, OrderLinked, OrderUnlinked } from '../../orders/index.js';
import { InTransactionListener, ListensAtTheEnd, type StoredEvent } from '../../platform/events/index.js';
import { RefreshQueue } from '../acts/refresh-queue.js';
import { PLACING_EVENTS } from '../placing-events.js';

/**
 * Gives a request its place in the queue when it is submitted, and removes it with the answer. Runs at the end of the
 * transaction, once for all events in it and after the clocks. Writes only the entry of the request itself; the entries
 * of others are computed after the commit.
 */
@InTransactionListener('queue')
export class KeepOwnEntry {
  constructor(private readonly refresh: RefreshQueue) {}

  @ListensAtTheEnd(...PLACING_EVENTS, OrderLinked, OrderUnlinked, OrderDisputeSettled)
  async onMoves(events: StoredEvent[]): Promise<void> {
    await this.refresh.execute([...new Set(events.map(requestIn))]);
  }
}

/** Events of an order carry the id of the request that they concern. */
const requestIn = ({ streamKind, streamId, payload }: StoredEvent): string =>
  streamKind === 'request' ? streamId : (payload as { requestId: string }).requestId;
