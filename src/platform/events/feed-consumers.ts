import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { BackgroundWork, type HasBackgroundWorks } from '../background/background-work.js';
import { Database } from '../database/database.js';
import { ConsumesFeed, CONSUMES_FEED } from './feed-consumer.js';
import { Feed } from './feed.js';
import { ReadFeed } from './read-feed.js';

/** One background work for each consumer of the feed. A consumer that fails or is slow does not delay the others. */
@Injectable()
@BackgroundWork()
export class FeedConsumers implements HasBackgroundWorks {
  private readings?: ReadFeed[];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly feed: Feed,
  ) {}

  works(): ReadFeed[] {
    this.readings ??= this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const name = metatype ? (Reflect.getMetadata(CONSUMES_FEED, metatype) as string | undefined) : undefined;
      return name === undefined ? [] : [new ReadFeed(name, instance as ConsumesFeed, this.database, this.feed)];
    });
    return this.readings;
  }
}
