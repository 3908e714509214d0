import { get, type IncomingMessage } from 'node:http';
import { faultsOfLiveEvent } from './described-events.js';

/** An event as received from the stream; `data` is parsed when there is any. */
export interface Heard {
  id: string | null;
  event: string;
  data: { position: string; streamId: string; number: string | null; code?: string; detail?: string };
}

/** Reads a stream of server-sent events as a browser does, keeps all of them, and compares each with the API document. */
export class EventReader {
  readonly heard: Heard[] = [];
  /** The position from which to continue after a disconnection. */
  lastId: string | null = null;
  /** Resolves when the server ends the stream, or when the connection is cut. */
  readonly ended: Promise<void>;
  private waiting: (() => void)[] = [];
  private isOver = false;

  private constructor(private readonly answer: IncomingMessage) {
    this.ended = this.read();
  }

  get status(): number {
    return this.answer.statusCode!;
  }

  /**
   * Opens a stream on a connection of its own. `origin` is like http://127.0.0.1:4711, `query` includes its question
   * mark.
   */
  static open(origin: string, token: string, query = '', headers: Record<string, string> = {}): Promise<EventReader> {
    return new Promise((resolve, reject) => {
      const options = { agent: false, headers: { authorization: `Bearer ${token}`, ...headers } };
      get(`${origin}/api/v1/events${query}`, options, (answer) => resolve(new EventReader(answer))).on('error', reject);
    });
  }

  /** Resolves with the first event that matches; fails when the stream ends before. */
  async until(fits: (heard: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found !== undefined) return found;
      if (this.isOver) throw new Error(`The stream ended after ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  get types(): string[] {
    return this.heard.map(({ event }) => event);
  }

  /** Fails if an event was not as the API document describes it. */
  async close(): Promise<void> {
    this.answer.destroy();
    await this.ended;
    expect(this.heard.flatMap(({ event, data }) => faultsOfLiveEvent(event, data))).toEqual([]);
  }

  private async read(): Promise<void> {
    let rest = '';
    try {
      for await (const chunk of this.answer.setEncoding('utf8') as AsyncIterable<string>) {
        const frames = (rest + chunk).split('\n\n');
        rest = frames.pop()!;
        for (const frame of frames) this.take(frame);
        this.wake();
      }
    } catch {
      // The connection was cut by the server or by close().
    }
    this.isOver = true;
    this.wake();
  }

  private take(frame: string): void {
    const field = (name: string): string | null =>
      frame
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2) ?? null;
    const [id, data] = [field('id'), field('data')];
    this.lastId = id ?? this.lastId;
    if (data !== null) this.heard.push({ id, event: field('event')!, data: JSON.parse(data) as Heard['data'] });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
