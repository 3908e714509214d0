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

/** They change what counted before them. */
const TAKES_BACK: readonly EventType[] = [ReplyRefused, DuplicateParted];

/**
 * A phone call that is typed in an hour later may show that a clock had stopped before it was told to be late, a refused
 * reply that it should not have gone on, and a parting that the stricter promise was that of another request. Within the
 * transaction, so that nobody finds a breach beside the words that refute it.
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
