import { Clock } from '../platform/clock/clock.js';
import { type ConsumesFeed, FeedConsumer, isEvent, type StoredEvent } from '../platform/events/index.js';
import { RequestSubmitted } from '../requests/index.js';
import { ClockBreachCleared, ClockMovedByClosure, ClocksMovedByCalendar, HOLDING_EVENTS } from '../sla/index.js';
import { LateChanceProjection } from './late-chance-projection.js';
import { RecordPredictions } from './record-predictions.js';

/** Events after which the used part of a promise changes, or another promise counts. */
const MOVING = new Set(
  [...HOLDING_EVENTS, ClockBreachCleared, ClockMovedByClosure, ClocksMovedByCalendar].map(({ type }) => type),
);

/** After the commit: no act waits for a chance or fails because of it. A list may show the former chance for a moment. */
@FeedConsumer('late-chances')
export class KeepLateChances implements ConsumesFeed {
  constructor(
    private readonly projection: LateChanceProjection,
    private readonly predictions: RecordPredictions,
    private readonly clock: Clock,
  ) {}

  concerns(type: string): boolean {
    return MOVING.has(type);
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    const moved = new Set(batch.filter(({ type }) => MOVING.has(type)).map(({ streamId }) => streamId));
    if (moved.size === 0) return;
    const now = this.clock.now();
    const reckoned = await this.projection.refresh([...moved].sort(), now);
    const sent = new Set(
      batch
        .filter((event) => isEvent(event, RequestSubmitted) && event.origin !== 'imported')
        .map(({ streamId }) => streamId),
    );
    await this.predictions.execute(
      reckoned.filter(({ clock }) => sent.has(clock.requestId)),
      now,
    );
  }
}
