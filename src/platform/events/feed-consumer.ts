import { SetMetadata } from '@nestjs/common';
import type { StoredEvent } from './event-type.js';

/**
 * Reads the sealed feed from its beginning, after commit and in order. A batch and the place it ends at are one
 * transaction: what `consume` writes to the database is written once for each event, whatever dies on the way.
 * A consumer sends nothing to the outside; it writes a delivery down, and other work sends it.
 */
export interface ConsumesFeed {
  consume(batch: StoredEvent[]): Promise<void>;
  /**
   * Whether an event of this type may give it something to do. It is not woken for others, which it is given all the
   * same when it reads on.
   */
  concerns(type: string): boolean | Promise<boolean>;
}

export const CONSUMES_FEED = Symbol('name of a consumer of the feed');

/** Marks a provider that implements `ConsumesFeed`. The name keeps its place: renaming it starts from the beginning. */
export const FeedConsumer = (name: string): ClassDecorator => SetMetadata(CONSUMES_FEED, name);
