import { type ConsumesFeed, FeedConsumer, type StoredEvent } from '../../platform/events/index.js';
import { HOLDING_EVENTS } from './holding-events.js';
import { TimeSpentProjection } from './time-spent-projection.js';

const HOLDING = new Set(HOLDING_EVENTS.map(({ type }) => type));

/** Runs after the commit: no act waits for the rows, and reports may be a moment behind. */
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
