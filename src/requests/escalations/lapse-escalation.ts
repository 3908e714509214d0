import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { ReadOpenMatters } from '../ending/open-matters.js';
import { ENDING_EVENTS } from '../request.state.js';
import { RequestParted } from '../requests.events.js';
import { Escalations } from './escalations.js';

/**
 * Lets the open escalation lapse when its request ends. Runs inside the transaction, so that no lead answers it
 * meanwhile. A parting reopens an escalation that lapsed with the merge.
 */
@InTransactionListener('requests')
export class LapseEscalation {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly escalations: Escalations,
  ) {}

  @Listens(...ENDING_EVENTS)
  async onEnd(event: StoredEvent): Promise<void> {
    const { escalation } = await this.openMatters.when(event);
    if (escalation) await this.escalations.lapse(event.streamId, event.occurredAt);
  }

  @Listens(RequestParted)
  async onParted({ streamId, payload }: StoredEvent<{ mergedAt: string }>): Promise<void> {
    await this.escalations.restore(streamId, new Date(payload.mergedAt));
  }
}
