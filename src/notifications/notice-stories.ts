import { Injectable } from '@nestjs/common';
import type { StoredEvent } from '../platform/events/index.js';
import { RequestLookup } from '../requests/index.js';
import { ClockStandings } from '../sla/index.js';
import { tellsOfClocks } from './clock-news.js';
import { type NoticeStory, storyOf, worthTelling } from './story.js';

/** Reads, once for a batch of events, the requests and clocks that its notices speak of. */
@Injectable()
export class NoticeStories {
  constructor(
    private readonly requests: RequestLookup,
    private readonly clocks: ClockStandings,
  ) {}

  async of(batch: readonly StoredEvent[]): Promise<NoticeStory[]> {
    const told = worthTelling(batch);
    const ofRequests = told.filter(([{ streamKind }]) => streamKind === 'request');
    const requests = await this.requests.findAll(ofRequests.map(([{ streamId }]) => streamId));
    const standings = await this.clocks.of(
      ofRequests.filter((each) => each.some(tellsOfClocks)).map(([{ streamId }]) => streamId),
    );
    return told.flatMap(
      (each) => storyOf(each, requests.get(each[0].streamId) ?? null, standings.get(each[0].streamId) ?? []) ?? [],
    );
  }
}
