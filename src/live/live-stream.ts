import { PassThrough } from 'node:stream';
import { isAfter, isWanted, type ThinEvent, type Wish } from './thin-event.js';

const RETRY_AFTER_MS = 2000;
/** A reader that has not taken the last words by then will not take them any more. */
const LAST_WORDS_MS = 5000;

export interface Viewing {
  userId: string;
  tokenId: string;
  wish: Wish;
  /** Events after this position have not been considered yet. */
  cursor: string;
  /** Where it ends by itself; null follows the feed for as long as somebody listens. */
  until: string | null;
  /** Cuts the line of a reader who does not take the last words. */
  hangUp: () => void;
}

/** One open stream of server-sent events. Whatever it writes carries the position to go on from. */
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

  /** Its reader has not yet taken what was written: reading on for it would only fill the memory. */
  get isBehind(): boolean {
    return this.body.writableNeedDrain;
  }

  /** Takes the events that its viewer may see and wants, and moves on to where they were read to. */
  advance(visible: readonly ThinEvent[], upTo: string): void {
    const wanted = visible.filter(
      (event) => isAfter(event.position, this.cursor) && isWanted(event, this.viewing.wish),
    );
    if (wanted.length > 0) this.body.write(wanted.map(frameOf).join(''));
    this.viewing.cursor = upTo;
    this.endAtGoal();
  }

  /** Keeps the line open; how many beats in a row its reader has taken nothing. */
  beat(): number {
    this.stuckBeats = this.isBehind ? this.stuckBeats + 1 : 0;
    if (this.stuckBeats === 0) this.body.write(`: still here\nid: ${this.cursor}\n\n`);
    return this.stuckBeats;
  }

  /** Says why, and ends. */
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

/** Nothing but what is written here: who else may see an event is nobody's business. */
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
