import { Database } from '../../../platform/database/index.js';
import { InTransactionListener, Listens, ListensAtTheEnd, type StoredEvent } from '../../../platform/events/index.js';
import { RefreshClocks } from '../refresh-clocks.js';
import { MOVING_EVENTS } from '../../history/clock-history.js';
import { RequestTerms } from '../../terms/request-terms.entity.js';
import { ClockBreachCleared, TermsPinned, TermsReplaced, type PinnedRequestTerms } from '../../sla.events.js';
import { termsRow } from '../../terms/terms-row.js';

/**
 * Runs within the transaction, because the next act must find the clocks as the last act left them. The clocks are
 * computed once, at the end of the transaction, for all its events.
 */
@InTransactionListener('sla')
export class KeepClocks {
  constructor(
    private readonly database: Database,
    private readonly refresh: RefreshClocks,
  ) {}

  @Listens(TermsPinned)
  async onTermsPinned(event: StoredEvent<PinnedRequestTerms>): Promise<void> {
    await this.database.repository(RequestTerms).insert(termsRow(event));
  }

  @Listens(TermsReplaced)
  async onTermsReplaced(event: StoredEvent<PinnedRequestTerms>): Promise<void> {
    await this.database.repository(RequestTerms).save(termsRow(event));
  }

  @ListensAtTheEnd(TermsPinned, ...MOVING_EVENTS)
  async onMoves(events: StoredEvent[]): Promise<void> {
    await this.refresh.afterMoves(requestsOf(events));
  }

  @ListensAtTheEnd(TermsReplaced, ClockBreachCleared)
  async onOtherThresholds(events: StoredEvent[]): Promise<void> {
    await this.refresh.execute(...requestsOf(events));
  }
}

const requestsOf = (events: readonly StoredEvent[]): string[] => [...new Set(events.map(({ streamId }) => streamId))];
