import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(240_000);

interface Span {
  name: string;
  traceId: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface Sent {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

/** Takes traces as OTLP over HTTP in JSON. */
class Receiver {
  readonly sent: Sent[] = [];
  readonly paths: string[] = [];
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  spans(): Span[] {
    return this.sent.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap((each) => each.scopeSpans.flatMap((s) => s.spans)),
    );
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    this.paths.push(request.url!);
    this.sent.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
    response.setHeader('content-type', 'application/json').end('{}');
  }
}

describe('traces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-traces-'));
  const receiver = new Receiver();
  const started: Process[] = [];
  let endpoint: string;

  beforeAll(async () => {
    endpoint = await receiver.start();
  });

  afterAll(async () => {
    for (const process of started) await process.kill('SIGKILL');
    receiver.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(env: NodeJS.ProcessEnv): Promise<Process> {
    const process = Process.start({ LOCKSTEP_DATA: folder, ...env }, await freePort());
    started.push(process);
    return process.ready();
  }

  it('of a request and its statements are sent under the name of the route and the id of the answer', async () => {
    const app = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'lockstep-here' });
    const token = await app.signIn();
    const answer = await app.call('GET', '/api/v1/requests/ENG-1', token);
    await app.call('GET', '/readyz');
    expect(await app.kill('SIGTERM')).toBe(0);

    expect(new Set(receiver.paths)).toEqual(new Set(['/v1/traces']));
    const spans = receiver.spans();
    const asked = spans.find(({ name }) => name === 'GET /api/v1/requests/:request');
    expect(asked?.traceId).toBe(answer.headers.get('x-trace-id'));
    expect(spans.filter(({ name, traceId }) => traceId === asked!.traceId && name.startsWith('pg.query'))).not.toEqual(
      [],
    );
    expect(spans.map(({ name }) => name).filter((name) => /readyz|ENG-1/.test(name))).toEqual([]);
    const { resource } = receiver.sent[0]!.resourceSpans[0]!;
    expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'lockstep-here' } });
  });

  it('are not made where no variable asks for them', async () => {
    const before = receiver.sent.length;
    const app = await start({});
    await app.signIn();
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(receiver.sent).toHaveLength(before);
  });
});
