import { InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { ReadOpenMatters } from '../../ending/open-matters.js';
import { ENDING_EVENTS } from '../../request.state.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import {
  DateEscalationEnded,
  DateEscalationRestored,
  OfferAccepted,
  RequestParted,
  TransferAccepted,
} from '../../requests.events.js';
import { DateEscalations } from './date-escalations.js';

/**
 * Ends the escalation of a date that was accepted or is no longer needed. Runs inside the transaction of the event that
 * causes it. A parting reopens the escalation that a merge had overtaken.
 */
@InTransactionListener('requests')
export class EndDateEscalation {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly requests: RequestStore,
    private readonly escalations: DateEscalations,
  ) {}

  @Listens(...ENDING_EVENTS, OfferAccepted, TransferAccepted)
  async onEnd(event: StoredEvent): Promise<void> {
    if (!(await this.openMatters.when(event)).dateEscalation) return;
    const { streamId, type, occurredAt } = event;
    const open = (await this.escalations.open(streamId))!;
    const outcome = type === OfferAccepted.type ? 'SETTLED' : 'OVERTAKEN';
    await this.escalations.end(open, occurredAt, outcome);
    await this.requests.recordAfter(event, DateEscalationEnded, { escalationId: open.id, outcome });
  }

  @Listens(RequestParted)
  async onParted(event: StoredEvent<{ mergedAt: string }>): Promise<void> {
    const restored = await this.escalations.restore(event.streamId, new Date(event.payload.mergedAt));
    if (restored !== null)
      await this.requests.recordAfter(event, DateEscalationRestored, { escalationId: restored.id });
  }
}
