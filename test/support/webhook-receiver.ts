import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/** How the receiver takes a try; a slow one says yes in time, but long after whoever else is at work has looked around. */
export type Manner =
  'ok' | 'slow' | 'fail' | 'hang' | 'redirect' | 'die' | 'gone' | { status: number; retryAfter: string };

const SLOW_MS = 300;

export interface Told {
  type: string;
  timestamp: string;
  data: { id: string; kind: string; number: string | null; sequence: number } & Record<string, unknown>;
}

export interface Try {
  id: string;
  headers: Record<string, string>;
  body: string;
  told: Told;
  manner: Manner;
}

/** A server of somebody else, who checks each delivery with the public library before believing a word. */
export class WebhookReceiver {
  readonly tries: Try[] = [];
  /** Where a redirect would have led. */
  strayed = 0;
  secret = '';
  /** How the next tries are taken, and once there are no more, all that follow; a function knows the tries so far. */
  manners: Manner[] = [];
  usually: Manner | ((told: Told, tries: number) => Manner) = 'ok';
  private readonly arrivals = new EventEmitter();
  private server: Server;
  private port = 0;

  /** `now` is the receiver's own watch, which the library compares with the timestamp. */
  constructor(private readonly now: () => Date) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  /** Resolves when so many tries have come in. */
  async hasSeen(count: number): Promise<void> {
    while (this.tries.length < count) await once(this.arrivals, 'try');
  }

  /** The deliveries that it believed and accepted, in the order of arrival. */
  get accepted(): Try[] {
    return this.tries.filter(({ manner }) => manner === 'ok' || manner === 'slow');
  }

  async up(): Promise<this> {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async down(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/hooks') this.strayed += 1;
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const headers = request.headers as Record<string, string>;
    const told = this.verified(body, headers);
    if (told === null) {
      response.writeHead(401).end('not signed by Lockstep');
      return;
    }
    const manner = this.mannerFor(headers['webhook-id']!, told);
    this.tries.push({ id: headers['webhook-id']!, headers, body, told, manner });
    this.arrivals.emit('try');
    if (manner === 'slow') await setTimeout(SLOW_MS);
    if (manner === 'ok' || manner === 'slow') response.writeHead(200).end('thank you');
    else if (manner === 'fail') response.writeHead(500).end('a stack trace');
    else if (manner === 'gone') response.writeHead(410).end();
    else if (manner === 'redirect') response.writeHead(302, { location: `http://127.0.0.1:${this.port}/away` }).end();
    else if (manner === 'die') request.socket.destroy();
    else if (manner !== 'hang') response.writeHead(manner.status, { 'retry-after': manner.retryAfter }).end();
  }

  private mannerFor(id: string, told: Told): Manner {
    const manner = this.manners.shift() ?? this.usually;
    return typeof manner === 'function' ? manner(told, this.tries.filter((each) => each.id === id).length) : manner;
  }

  private verified(body: string, headers: Record<string, string>): Told | null {
    const watch = jest.spyOn(Date, 'now').mockReturnValue(this.now().getTime());
    try {
      return new Webhook(this.secret).verify(body, headers) as Told;
    } catch {
      return null;
    } finally {
      watch.mockRestore();
    }
  }
}
