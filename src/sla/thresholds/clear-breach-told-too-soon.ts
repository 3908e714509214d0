import {
  type EventType,
  InTransactionListener,
  isEvent,
  Listens,
  type StoredEvent,
} from '../../platform/events/index.js';
import { DuplicateParted, ReplyRefused } from '../../requests/index.js';
import { ClearRefutedBreaches } from './clear-refuted-breaches.js';
import { MOVING_EVENTS } from '../history/clock-history.js';
import { OpenHistory } from '../history/open-history.js';

/** Events that also change the clocks for the time before them. */
const TAKES_BACK: readonly EventType[] = [ReplyRefused, DuplicateParted];

/**
 * Clears a breach that was recorded too soon. A phone call that is recorded an hour later may show that the clock had
 * stopped before the breach. A refused reply may show that the clock should not have gone on. A parting may show that
 * the stricter promise belonged to another request. Runs within the transaction, so that nobody reads a breach next to
 * the event that refutes it.
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
    if (occurredAt >= recordedAt && !TAKES_BACK.some((type) => isEvent(event, type))) return;
    await this.clearRefuted.execute(await this.open.of(streamId), recordedAt, audience);
  }
}
