import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestLookup, RequestStarted } from '../../requests/index.js';
import { OneExpedite, workerOf } from '../one-expedite.js';

/**
 * Refuses to start a second expedited request while one is in work. Within the transaction: the refusal undoes the
 * start.
 */
@InTransactionListener('queue')
export class BeginOneExpediteAtATime {
  constructor(
    private readonly requests: RequestLookup,
    private readonly oneExpedite: OneExpedite,
  ) {}

  @Listens(RequestStarted)
  async onStarted({ streamId, actorId }: StoredEvent): Promise<void> {
    const request = (await this.requests.find(streamId))!;
    if (request.expeditedAt === null || actorId === null) return;
    await this.oneExpedite.holdFor(workerOf(request, actorId));
    await this.oneExpedite.requireOneExpedite(request, actorId);
  }
}
