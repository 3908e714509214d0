import { InTransactionListener, isEvent, Listens, type StoredEvent } from '../../platform/events/index.js';
import { ReplyRefused } from '../../requests/index.js';
import { ClearRefutedBreaches } from '../acts/clear-refuted-breaches.js';
import { MOVING_EVENTS } from '../clock-history.js';
import { OpenHistory } from '../open-history.js';

/**
 * A phone call that is typed in an hour later may show that a clock had stopped before it was told to be late, and a
 * refused reply that it should not have gone on. Within
 * the transaction, so that nobody finds a breach beside the words that refute it.
 */
@InTransactionListener('sla')
export class ClearBreachToldTooSoon {
  constructor(
    private readonly open: OpenHistory,
    private readonly clearRefuted: ClearRefutedBreaches,
  ) {}

  @Listens(...MOVING_EVENTS)
  async onMove(event: StoredEvent): Promise<void> {
    const { streamId, occurredAt, recordedAt, audience } = event;
    if (occurredAt >= recordedAt && !isEvent(event, ReplyRefused)) return;
    await this.clearRefuted.execute(await this.open.of(streamId), recordedAt, audience);
  }
}
