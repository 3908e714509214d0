import { get, type IncomingMessage } from 'node:http';

/** An event as it came over the line; `data` is read where there is one. */
export interface Heard {
  id: string | null;
  event: string;
  data: { position: string; streamId: string; number: string | null; code?: string; detail?: string };
}

/** Reads a stream of server-sent events the way a browser does, and remembers all of it. */
export class EventReader {
  readonly heard: Heard[] = [];
  /** The position to go on from after a cut. */
  lastId: string | null = null;
  /** Resolves when the other side ends the stream, or when it is cut. */
  readonly ended: Promise<void>;
  private waiting: (() => void)[] = [];
  private isOver = false;

  private constructor(private readonly answer: IncomingMessage) {
    this.ended = this.read();
  }

  get status(): number {
    return this.answer.statusCode!;
  }

  /** `origin` like http://127.0.0.1:4711, `query` with its question mark; on a line of its own. */
  static open(origin: string, token: string, query = '', headers: Record<string, string> = {}): Promise<EventReader> {
    return new Promise((resolve, reject) => {
      const options = { agent: false, headers: { authorization: `Bearer ${token}`, ...headers } };
      get(`${origin}/api/v1/events${query}`, options, (answer) => resolve(new EventReader(answer))).on('error', reject);
    });
  }

  /** The first event that fits, as soon as there is one; fails when the stream ends before. */
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

  async close(): Promise<void> {
    this.answer.destroy();
    await this.ended;
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
      // Cut by whoever holds the other end, or by close().
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
