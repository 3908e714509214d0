import { SetMetadata } from '@nestjs/common';
import type { StoredEvent } from './event-type.js';

/**
 * Reads the sealed feed from its beginning, after the commit and in order. A batch and the consumer's new position are
 * one transaction, so `consume` writes once for each event, even after a crash. A consumer sends nothing outside the
 * application; it writes a delivery, and other work sends it.
 */
export interface ConsumesFeed {
  consume(batch: StoredEvent[]): Promise<void>;
  /**
   * True if an event of this type may create work for the consumer. Other events do not wake the consumer, but it
   * receives them when it reads on.
   */
  concerns(type: string): boolean | Promise<boolean>;
}

export const CONSUMES_FEED = Symbol('name of a consumer of the feed');

/**
 * Marks a provider that implements `ConsumesFeed`. The position is stored under the name: a renamed consumer starts
 * from the beginning.
 */
export const FeedConsumer = (name: string): ClassDecorator => SetMetadata(CONSUMES_FEED, name);
