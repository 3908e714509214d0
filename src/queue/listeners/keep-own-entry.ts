import { OrderDisputeSettled, OrderLinked, OrderUnlinked } from '../../orders/index.js';
import { InTransactionListener, ListensAtTheEnd, type StoredEvent } from '../../platform/events/index.js';
import { RefreshQueue } from '../acts/refresh-queue.js';
import { PLACING_EVENTS } from '../placing-events.js';

/**
 * A request has its place in the queue from the moment it is asked, and loses it with the answer. At the end of the
 * transaction, once for all that happened in it and after its clocks, and only the request's own entry: the entries of
 * others are looked at after the commit.
 */
@InTransactionListener('queue')
export class KeepOwnEntry {
  constructor(private readonly refresh: RefreshQueue) {}

  @ListensAtTheEnd(...PLACING_EVENTS, OrderLinked, OrderUnlinked, OrderDisputeSettled)
  async onMoves(events: StoredEvent[]): Promise<void> {
    await this.refresh.execute([...new Set(events.map(requestIn))]);
  }
}

/** The events of an order name the request that they are about. */
const requestIn = ({ streamKind, streamId, payload }: StoredEvent): string =>
  streamKind === 'request' ? streamId : (payload as { requestId: string }).requestId;
