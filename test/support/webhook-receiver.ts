import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { faultsOfDelivery } from './described-events.js';

/**
 * How the receiver handles an attempt. `slow` takes it in and answers 200 within the timeout, but long after other
 * workers have looked for due deliveries.
 */
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

/**
 * A foreign server. It verifies each delivery with the public library before it accepts it, and compares it with the API
 * document.
 */
export class WebhookReceiver {
  readonly tries: Try[] = [];
  /** Number of calls to the address of the redirect. */
  strayed = 0;
  secret = '';
  /**
   * The handling of the next attempts, in order. `usually` applies to all further attempts; it may be a function of the
   * payload and the number of attempts so far.
   */
  manners: Manner[] = [];
  usually: Manner | ((told: Told, tries: number) => Manner) = 'ok';
  private readonly arrivals = new EventEmitter();
  private server: Server;
  private port = 0;

  /** @param now the receiver's own clock, which the library compares with the timestamp */
  constructor(private readonly now: () => Date) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`;
  }

  /** Resolves when this many attempts have arrived. */
  async hasSeen(count: number): Promise<void> {
    while (this.tries.length < count) await once(this.arrivals, 'try');
  }

  /** The deliveries that were verified and accepted, in order of arrival. */
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

  /**
   * Fails if a delivery was not as the API document describes it. They are judged at the end: a schema takes longer to
   * compile than a sender waits.
   */
  async down(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
    expect(this.tries.flatMap(({ told }) => faultsOfDelivery(told))).toEqual([]);
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
    if (manner === 'slow') await setTimeout(SLOW_MS);
    this.tries.push({ id: headers['webhook-id']!, headers, body, told, manner });
    this.arrivals.emit('try');
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
