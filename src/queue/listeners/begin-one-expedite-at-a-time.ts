import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestLookup, RequestStarted } from '../../requests/index.js';
import { OneExpedite } from '../one-expedite.js';
import { refuse } from '../queue.errors.js';

/**
 * Nobody begins a second request that goes before all others while one is in work. Within the transaction: the refusal
 * undoes the beginning.
 */
@InTransactionListener('queue')
export class BeginOneExpediteAtATime {
  constructor(
    private readonly requests: RequestLookup,
    private readonly oneExpedite: OneExpedite,
  ) {}

  @Listens(RequestStarted)
  async onStarted({ streamId, actorId }: StoredEvent): Promise<void> {
    const { id: requestId, expeditedAt, assigneeId } = (await this.requests.find(streamId))!;
    const worker = assigneeId ?? actorId;
    if (expeditedAt === null || worker === null) return;
    await this.oneExpedite.holdFor(worker);
    if (await this.oneExpedite.isInHandsOf(worker, { requestId, begun: true })) throw refuse('queue.expedite_in_work');
  }
}
