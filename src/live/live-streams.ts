import { Injectable, Logger, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { Actor, Authentication, isInScope, type Scope } from '../platform/auth/index.js';
import { FeedBell } from '../platform/events/index.js';
import { LiveFeed } from './live-feed.js';
import { LiveStream } from './live-stream.js';
import { refuse } from './live.errors.js';
import { isAfter, type Wish } from './thin-event.js';

/** The scope that a token needs for its stream to go on. */
export const SCOPE: Scope = 'requests:read';
const MOST_PER_USER = 10;
const BEAT_MS = 15_000;
/** So many beats without reading a word, and the line is given up. */
const PATIENCE_BEATS = 2;

const SIGNED_OUT = ['http.not_signed_in', 'Your session or token has ended: sign in and connect again.'] as const;
const TOO_SLOW = ['live.too_slow', 'You read too slowly: connect again from the last id you have.'] as const;
const LEAVING = ['live.leaving', 'This process is stopping: connect again from the last id you have.'] as const;

/** The wishes of a connecting viewer. */
export interface Asking {
  wish: Wish;
  /** Begins behind this position; null begins with what happens from now on. */
  after: string | null;
  /** False ends the stream where the feed ends now. */
  follow: boolean;
  hangUp: () => void;
}

/**
 * The open streams of this process and the one reader that serves them. At the bell it reads on for all streams that
 * stand at the same place together, so a hundred idle viewers cost what one costs, and a late one catches up by itself
 * until it stands where the others stand. Rights are read for each stretch, after its end was fixed: a right that was
 * withdrawn before something happened is never overtaken by it.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly open = new Set<LiveStream>();
  private reading: Promise<void> = Promise.resolve();
  private isReading = false;
  private again = false;
  private leaving = false;
  private bell?: Subscription;
  private pulse?: NodeJS.Timeout;

  constructor(
    private readonly feed: LiveFeed,
    private readonly feedBell: FeedBell,
    private readonly authentication: Authentication,
  ) {}

  onApplicationBootstrap(): void {
    this.bell = this.feedBell.rings.subscribe(() => this.wake());
    this.pulse = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving = true;
    this.bell?.unsubscribe();
    clearInterval(this.pulse);
    for (const stream of this.open) stream.end(...LEAVING);
    await this.reading;
  }

  async start({ userId, tokenId }: Actor, { wish, after, follow, hangUp }: Asking): Promise<LiveStream> {
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

  /** Every quarter of a minute: a sign of life, and a look at who may still be here and who has stopped reading. */
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

  /** A failed read is tried again at the next occasion or beat: no stream has moved on. */
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

  /** Reads one stretch for streams that stand at the same place. */
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

  /** The people behind the streams, as the database knows them now; a stream without one is ended. */
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
