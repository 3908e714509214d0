import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { ReadOpenMatters } from '../../ending/open-matters.js';
import { ENDING_EVENTS } from '../../request.state.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ExpediteLapsed, ExpediteRestored, RequestParted, TransferAccepted } from '../../requests.events.js';
import { ExpediteStore } from '../expedite-store.js';

/**
 * Lets an open expedite lapse. An ended request needs no expedite, and the lead of a new holder has not been asked.
 * Runs inside the transaction, so that no lead approves for a request that has ended. A parting opens again an expedite
 * that lapsed with the merge.
 */
@InTransactionListener('requests')
export class LapseExpedite {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
  ) {}

  @Listens(...ENDING_EVENTS, TransferAccepted)
  async onEnd(event: StoredEvent): Promise<void> {
    if (!(await this.openMatters.when(event)).expedite) return;
    const { streamId, type, occurredAt } = event;
    const standing = (await this.expedites.standing(streamId))!;
    await this.expedites.save({ ...standing, state: 'LAPSED', settledAt: occurredAt });
    await this.requests.recordAfter(event, ExpediteLapsed, { expediteId: standing.id, because: type });
  }

  @Listens(RequestParted)
  async onParted(event: StoredEvent<{ mergedAt: string }>): Promise<void> {
    const restored = await this.expedites.restore(event.streamId, new Date(event.payload.mergedAt));
    if (restored !== null) await this.requests.recordAfter(event, ExpediteRestored, { expediteId: restored.id });
  }
}
