import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestSubmitted, type RequestSubmittedPayload } from '../../requests/index.js';
import { ResolveTerms } from './resolve-terms.js';
import { TermsPinned } from '../sla.events.js';

/**
 * A request keeps the promise of the moment it was sent, even if the departments agree on other terms later. Runs
 * within the transaction, because a request without terms would have no clocks.
 */
@InTransactionListener('sla')
export class PinTermsAtSubmission {
  constructor(
    private readonly resolve: ResolveTerms,
    private readonly log: EventLog,
  ) {}

  @Listens(RequestSubmitted)
  async onSubmitted(event: StoredEvent<RequestSubmittedPayload>): Promise<void> {
    const { priority, ...asking } = event.payload;
    const terms = await this.resolve.execute({ ...asking, at: event.occurredAt });
    await this.log.record(TermsPinned, {
      stream: { kind: event.streamKind, id: event.streamId },
      payload: { ...terms, priority },
      actorId: null,
      audience: event.audience,
      occurredAt: event.occurredAt,
    });
  }
}
