import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { BackgroundWork, DoesBackgroundWork } from '../background/background-work.js';
import { Database } from '../database/database.js';
import { ConsumesFeed, CONSUMES_FEED } from './feed-consumer.js';
import { Feed } from './feed.js';

const BATCH = 200;

/** Brings every consumer of the feed up to its end. */
@Injectable()
@BackgroundWork()
export class FeedConsumers implements DoesBackgroundWork {
  private readonly logger = new Logger(FeedConsumers.name);
  /** Those that this process knows to have a row. */
  private readonly begun = new Set<string>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly feed: Feed,
  ) {}

  /** One that fails is tried again later and does not hold up the others. */
  async work(): Promise<number> {
    let read = 0;
    for (const [name, consumer] of this.consumers()) {
      try {
        read += await this.database.inTransaction(() => this.readOn(name, consumer));
      } catch (error) {
        this.logger.error(`The consumer "${name}" failed at the feed and is tried again`, error);
      }
    }
    return read;
  }

  /** Of several workers one reads for a consumer at a time; the others find its row locked and pass by. */
  private async readOn(name: string, consumer: ConsumesFeed): Promise<number> {
    const place = (await this.lock(name)) ?? (await this.begin(name));
    if (place === null) return 0;
    const batch = await this.feed.read(place, BATCH);
    if (batch.length === 0) return 0;
    await consumer.consume(batch);
    await this.database.query('UPDATE feed_consumer SET position = $2 WHERE name = $1', [name, batch.at(-1)!.position]);
    return batch.length;
  }

  /** How far the consumer has read; null where it has never read, and where another worker reads for it. */
  private async lock(name: string): Promise<string | null> {
    const [place] = await this.database.query<{ position: string }>(
      'SELECT position FROM feed_consumer WHERE name = $1 FOR UPDATE SKIP LOCKED',
      [name],
    );
    return place?.position ?? null;
  }

  /** Asked once in a process: from then on a consumer that cannot be locked is read for by another worker. */
  private async begin(name: string): Promise<string | null> {
    if (this.begun.has(name)) return null;
    this.database.afterCommit(() => void this.begun.add(name));
    await this.database.query('INSERT INTO feed_consumer (name, position) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
      name,
    ]);
    return this.lock(name);
  }

  private consumers(): [string, ConsumesFeed][] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const name = metatype ? (Reflect.getMetadata(CONSUMES_FEED, metatype) as string | undefined) : undefined;
      return name === undefined ? [] : [[name, instance as ConsumesFeed] as [string, ConsumesFeed]];
    });
  }
}
