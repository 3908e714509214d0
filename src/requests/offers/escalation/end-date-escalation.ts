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
 * A date that was agreed on, or that nobody needs any more, is nobody's trouble. Within the transaction, as its cause. A
 * merge that overtook the escalation is undone by the parting.
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
    const request = (await this.requests.find(streamId))!;
    const ended = { escalationId: open.id, outcome } as const;
    await this.requests.tell(request, DateEscalationEnded, ended, { actor: null, occurredAt });
  }

  @Listens(RequestParted)
  async onParted({ streamId, occurredAt, payload }: StoredEvent<{ mergedAt: string }>): Promise<void> {
    const restored = await this.escalations.restore(streamId, new Date(payload.mergedAt));
    if (restored === null) return;
    const request = (await this.requests.find(streamId))!;
    const named = { escalationId: restored.id };
    await this.requests.tell(request, DateEscalationRestored, named, { actor: null, occurredAt });
  }
}
