import { type ConsumesFeed, FeedConsumer, type StoredEvent } from '../../platform/events/index.js';
import { MessagePosted } from '../../requests/index.js';
import { MOVING_EVENTS } from '../clock-history.js';
import { ClockBreached, TermsPinned, TermsReplaced } from '../sla.events.js';
import { TimeSpentProjection } from './time-spent-projection.js';
import { WORK_EVENTS } from './time-spent.js';

/** A message stops the first response and changes nobody's hold. */
const HOLDING = new Set(
  [...MOVING_EVENTS, ...WORK_EVENTS, TermsPinned, TermsReplaced, ClockBreached]
    .map(({ type }) => type)
    .filter((type) => type !== MessagePosted.type),
);

/** After the commit: reports may be a moment behind, and no act waits for them. */
@FeedConsumer('time-spent')
export class KeepTimeSpent implements ConsumesFeed {
  constructor(private readonly projection: TimeSpentProjection) {}

  concerns(type: string): boolean {
    return HOLDING.has(type);
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    const moved = new Set(batch.filter(({ type }) => HOLDING.has(type)).map(({ streamId }) => streamId));
    if (moved.size > 0) await this.projection.refresh([...moved].sort());
  }
}
