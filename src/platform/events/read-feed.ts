import { Logger } from '@nestjs/common';
import type { DoesBackgroundWork } from '../background/background-work.js';
import type { Occasion } from '../background/occasion.js';
import { Database } from '../database/database.js';
import type { ConsumesFeed } from './feed-consumer.js';
import { Feed } from './feed.js';

const BATCH = 200;

/** Reads the feed for one consumer, up to the feed's end. */
export class ReadFeed implements DoesBackgroundWork {
  private readonly logger = new Logger(ReadFeed.name);
  /** True if this process knows that the consumer has a row. */
  private hasBegun = false;

  constructor(
    readonly name: string,
    private readonly consumer: ConsumesFeed,
    private readonly database: Database,
    private readonly feed: Feed,
  ) {}

  async hears(occasion: Occasion): Promise<boolean> {
    if (occasion.kind !== 'events sealed') return false;
    for (const type of occasion.types) if (await this.consumer.concerns(type)) return true;
    return false;
  }

  /** A failed batch is tried again at the next wake-up. */
  async work(): Promise<boolean> {
    try {
      return await this.database.inTransaction(() => this.readOn());
    } catch (error) {
      this.logger.error(`The consumer "${this.name}" failed at the feed and is tried again`, error);
      return false;
    }
  }

  /** One worker at a time reads for a consumer. Other workers find its row locked and skip it. */
  private async readOn(): Promise<boolean> {
    const place = (await this.lock()) ?? (await this.begin());
    if (place === null) return false;
    const batch = await this.feed.read(place, BATCH);
    if (batch.length === 0) return false;
    await this.consumer.consume(batch);
    await this.database.query('UPDATE feed_consumer SET position = $2 WHERE name = $1', [
      this.name,
      batch.at(-1)!.position,
    ]);
    return batch.length === BATCH;
  }

  /** Locks the consumer's row and returns its position. Null if the row does not exist or another worker has locked it. */
  private async lock(): Promise<string | null> {
    const [place] = await this.database.query<{ position: string }>(
      'SELECT position FROM feed_consumer WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [this.name],
    );
    return place?.position ?? null;
  }

  /**
   * Inserts the consumer's row and locks it. After the first success this process does not try again: if the row cannot
   * be locked, another worker has locked it.
   */
  private async begin(): Promise<string | null> {
    if (this.hasBegun) return null;
    this.database.afterCommit(() => void (this.hasBegun = true));
    await this.database.query('INSERT INTO feed_consumer (name, position) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
      this.name,
    ]);
    return this.lock();
  }
}
