import { Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { Actor, Authentication, isInScope, type Scope } from '../platform/auth/index.js';
import { FeedSignal } from '../platform/events/index.js';
import { LiveFeed } from './live-feed.js';
import { LiveStream } from './live-stream.js';
import { refuse } from './live.errors.js';
import { isAfter, type Wish } from './thin-event.js';

/** The scope that a token needs for its stream to continue. */
export const SCOPE: Scope = 'requests:read';
const MOST_PER_USER = 10;
const BEAT_MS = 15_000;
/** A client that reads nothing for this number of beats is disconnected. */
const PATIENCE_BEATS = 2;

const SIGNED_OUT = ['http.not_signed_in', 'Your session or token has ended: sign in and connect again.'] as const;
const TOO_SLOW = ['live.too_slow', 'You read too slowly: connect again from the last id you have.'] as const;
const LEAVING = ['live.leaving', 'This process is stopping: connect again from the last id you have.'] as const;

/** The parameters of a connecting viewer. */
export interface StreamAsking {
  wish: Wish;
  /** Starts after this position; null starts with events from now on. */
  after: string | null;
  /** False ends the stream at the current end of the feed. */
  follow: boolean;
  hangUp: () => void;
}

/**
 * The open streams of this process, and the one reader that serves them. When new events are sealed, it reads once for
 * all streams at the same position, so a hundred idle viewers cost as much as one. A stream that is behind catches up
 * with reads of its own. Rights are read for each part of the feed after its end is fixed. So a right that was
 * withdrawn before an event does not show that event.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly open = new Set<LiveStream>();
  private reading: Promise<void> = Promise.resolve();
  private isReading = false;
  private again = false;
  private leaving = false;
  private signals?: Subscription;
  private pulse?: NodeJS.Timeout;

  constructor(
    private readonly feed: LiveFeed,
    private readonly feedSignal: FeedSignal,
    private readonly authentication: Authentication,
  ) {}

  onApplicationBootstrap(): void {
    this.signals = this.feedSignal.sent.subscribe(() => this.wake());
    this.pulse = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving = true;
    this.signals?.unsubscribe();
    clearInterval(this.pulse);
    for (const stream of this.open) stream.end(...LEAVING);
    await this.reading;
  }

  async start({ userId, tokenId }: Actor, { wish, after, follow, hangUp }: StreamAsking): Promise<LiveStream> {
    const end = await this.feed.end();
    if (this.leaving) throw refuse('live.leaving');
    if ([...this.open].filter((stream) => stream.userId === userId).length >= MOST_PER_USER)
      throw refuse('live.too_many_streams');
    const cursor = after === null || isAfter(after, end) ? end : after;
    const stream = new LiveStream({ userId, tokenId, wish, cursor, until: follow ? null : end, hangUp });
    this.open.add(stream);
    stream.body.on('close', () => this.open.delete(stream)).on('drain', () => this.wake());
    this.wake();
    return stream;
  }

  /**
   * Runs every 15 seconds: sends a sign of life, and ends streams whose token is no longer valid or whose client has
   * stopped reading.
   */
  async beat(): Promise<void> {
    const streams = [...this.open].filter(({ ended }) => !ended);
    for (const stream of streams) if (stream.beat() >= PATIENCE_BEATS) stream.end(...TOO_SLOW);
    await this.standing(streams).catch((error: unknown) => this.complain(error));
    this.wake();
  }

  private wake(): void {
    this.again = true;
    if (this.isReading) return;
    this.isReading = true;
    this.reading = this.readOn();
  }

  /** A failed read is repeated at the next occasion or beat, because no cursor has moved. */
  private async readOn(): Promise<void> {
    try {
      while (this.again && !this.leaving && this.open.size > 0) {
        this.again = false;
        const end = await this.feed.end();
        for (const [cursor, streams] of byPlace(this.listening())) {
          if (isAfter(end, cursor)) await this.serve(streams, cursor, end);
        }
      }
    } catch (error) {
      this.complain(error);
    } finally {
      this.isReading = false;
    }
  }

  /** Reads one part of the feed for streams at the same position. */
  private async serve(streams: LiveStream[], cursor: string, end: string): Promise<void> {
    const viewers = await this.standing(streams);
    const { events, upTo } = await this.feed.stretch(cursor, end, viewers);
    for (const stream of streams.filter(({ ended }) => !ended)) {
      stream.advance(
        events.filter(({ seenBy }) => seenBy.includes(stream.userId)),
        upTo,
      );
    }
    if (isAfter(end, upTo)) this.again = true;
  }

  /** The current rights of the viewers, read from the database. A stream without a valid token is ended. */
  private async standing(streams: LiveStream[]): Promise<Actor[]> {
    const tokenIds = [...new Set(streams.map(({ tokenId }) => tokenId))];
    const holders = (await this.authentication.holdersOf(tokenIds)).filter((holder) => isInScope(holder, SCOPE));
    const tokens = new Set(holders.map(({ tokenId }) => tokenId));
    for (const stream of streams) if (!tokens.has(stream.tokenId)) stream.end(...SIGNED_OUT);
    return [...new Map(holders.map((holder) => [holder.userId, holder])).values()];
  }

  private listening(): LiveStream[] {
    return [...this.open].filter((stream) => !stream.ended && !stream.isBehind);
  }

  private complain(error: unknown): void {
    this.logger.warn(`Open streams could not be served and are tried again: ${String(error)}`);
  }
}

function byPlace(streams: LiveStream[]): Map<string, LiveStream[]> {
  const places = new Map<string, LiveStream[]>();
  for (const stream of streams) places.set(stream.cursor, [...(places.get(stream.cursor) ?? []), stream]);
  return places;
}
