import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { ReadOpenMatters } from '../../ending/open-matters.js';
import { ENDING_EVENTS } from '../../request.state.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ExpediteLapsed, ExpediteRestored, RequestParted, TransferAccepted } from '../../requests.events.js';
import { ExpediteStore } from '../expedite-store.js';

/**
 * An ended request needs no expedite, and the lead of a new holder has not been asked. Within the transaction: nobody
 * may approve for a request that is gone. An expedite that lapsed with a merge waits for the leads again after the
 * parting.
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
    const request = (await this.requests.find(streamId))!;
    const lapsed = { expediteId: standing.id, because: type };
    await this.requests.tell(request, ExpediteLapsed, lapsed, { actor: null, occurredAt });
  }

  @Listens(RequestParted)
  async onParted({ streamId, occurredAt, payload }: StoredEvent<{ mergedAt: string }>): Promise<void> {
    const restored = await this.expedites.restore(streamId, new Date(payload.mergedAt));
    if (restored === null) return;
    const request = (await this.requests.find(streamId))!;
    await this.requests.tell(request, ExpediteRestored, { expediteId: restored.id }, { actor: null, occurredAt });
  }
}
