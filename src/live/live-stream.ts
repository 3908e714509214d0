import { PassThrough } from 'node:stream';
import { isAfter, isWanted, type ThinEvent, type Wish } from './thin-event.js';

const RETRY_AFTER_MS = 2000;
/** Time for a client to read the final message. After it the connection is closed. */
const LAST_WORDS_MS = 5000;

export interface Viewing {
  userId: string;
  tokenId: string;
  wish: Wish;
  /** Events after this position have not been examined yet. */
  cursor: string;
  /** The position where the stream ends; null when it follows the feed as long as the client stays connected. */
  until: string | null;
  /** Closes the connection of a client that does not read the final message. */
  hangUp: () => void;
}

/** One open stream of server-sent events. Everything it writes has the position from which a client can continue. */
export class LiveStream {
  readonly body = new PassThrough();
  private stuckBeats = 0;

  constructor(private readonly viewing: Viewing) {
    this.body.write(`retry: ${RETRY_AFTER_MS}\nid: ${this.cursor}\n\n`);
    this.endAtGoal();
  }

  get userId(): string {
    return this.viewing.userId;
  }

  get tokenId(): string {
    return this.viewing.tokenId;
  }

  get cursor(): string {
    return this.viewing.cursor;
  }

  get ended(): boolean {
    return this.body.writableEnded || this.body.destroyed;
  }

  /** The client has not read everything that was written. Reading more events for it would only fill the memory. */
  get isBehind(): boolean {
    return this.body.writableNeedDrain;
  }

  /**
   * Writes the events that its viewer may see and wants, and moves the cursor to the position up to which events were
   * read.
   */
  advance(visible: readonly ThinEvent[], upTo: string): void {
    const wanted = visible.filter(
      (event) => isAfter(event.position, this.cursor) && isWanted(event, this.viewing.wish),
    );
    if (wanted.length > 0) this.body.write(wanted.map(frameOf).join(''));
    this.viewing.cursor = upTo;
    this.endAtGoal();
  }

  /** Writes a sign of life. Returns the number of beats in a row in which the client has read nothing. */
  beat(): number {
    this.stuckBeats = this.isBehind ? this.stuckBeats + 1 : 0;
    if (this.stuckBeats === 0) this.body.write(`: still here\nid: ${this.cursor}\n\n`);
    return this.stuckBeats;
  }

  /** Writes the reason and ends the stream. */
  end(code: string, detail: string): void {
    if (this.ended) return;
    this.body.end(`event: end\ndata: ${JSON.stringify({ code, detail })}\n\n`);
    setTimeout(this.viewing.hangUp, LAST_WORDS_MS).unref();
  }

  private endAtGoal(): void {
    const { until, cursor } = this.viewing;
    if (until !== null && !isAfter(until, cursor)) this.body.end(`id: ${cursor}\n\n`);
  }
}

const frameOf = (event: ThinEvent): string =>
  `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(thin(event))}\n\n`;

/** Copies only these fields, because the other viewers of an event must stay hidden. */
const thin = (event: ThinEvent): ThinEvent => ({
  position: event.position,
  id: event.id,
  type: event.type,
  streamKind: event.streamKind,
  streamId: event.streamId,
  sequence: event.sequence,
  number: event.number,
  occurredAt: event.occurredAt,
});
