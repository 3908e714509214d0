import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { createServer as createTcp, type AddressInfo } from 'node:net';
import type { Config } from '../config/config.js';
import { Outbound } from './outbound.js';

const call = { headers: { 'x-a': 'b' }, body: '{"hello":"world"}' };
/** Only what hangs meets it, however busy the machine is. */
const PATIENT_MS = 30_000;
/** Where a fact needs the time to run out. */
const IMPATIENT_MS = 1000;

const within = (outboundTimeoutMs: number, outboundAllow: string[] = []): Config =>
  ({ outboundAllow, outboundTimeoutMs }) as unknown as Config;

describe('a call to the outside', () => {
  let server: Server;
  let port: number;
  let seen: IncomingMessage[];
  let body: string;
  let answer: RequestListener;

  beforeEach(async () => {
    seen = [];
    answer = (_request, response) => response.end('thanks');
    server = createServer((request, response) => {
      seen.push(request);
      body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => answer(request, response));
    }).listen(0);
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const outbound = (allow: string[], ...answers: string[][]): Outbound => {
    const resolve = { execute: () => Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!) };
    return new Outbound(within(PATIENT_MS, allow), resolve);
  };

  const impatient = (): Outbound =>
    new Outbound(within(IMPATIENT_MS, ['127.0.0.1']), { execute: () => Promise.resolve(['127.0.0.1']) });

  it('brings body and headers to the address that was judged, under the name that was meant', async () => {
    const out = outbound(['127.0.0.0/8'], ['127.0.0.1']);
    expect(await out.post(`http://erp.example:${port}/hooks?a=1`, call)).toEqual({
      status: 200,
      retryAfter: null,
      beginning: 'thanks',
    });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/hooks?a=1',
      headers: { host: `erp.example:${port}`, 'x-a': 'b' },
    });
    expect(body).toBe(call.body);
  });

  it('is refused when a name that led to where it may leads elsewhere at the next call', async () => {
    const rebinding = outbound(['127.0.0.1'], ['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1', '127.0.0.2']);
    const url = `http://rebind.example:${port}/`;
    expect(await rebinding.post(url, call)).toMatchObject({ status: 200 });
    await expect(rebinding.post(url, call)).rejects.toMatchObject({ reason: 'NOT_PUBLIC' });
    await expect(rebinding.post(url, call)).rejects.toMatchObject({ reason: 'NOT_PUBLIC' });
    expect(seen).toHaveLength(1);
  });

  it('asks the resolver once, so that there is nothing left to rebind', async () => {
    const asked: string[] = [];
    const resolve = {
      execute: (host: string) => {
        asked.push(host);
        return Promise.resolve(asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2']);
      },
    };
    await new Outbound(within(PATIENT_MS, ['127.0.0.1']), resolve).post(`http://erp.example:${port}/`, call);
    expect(asked).toEqual(['erp.example']);
    expect(seen).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    answer = (_request, response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end();
    expect(await outbound(['127.0.0.1']).post(`http://127.0.0.1:${port}/`, call)).toMatchObject({ status: 307 });
    expect(seen).toHaveLength(1);
  });

  it('asks no proxy', async () => {
    process.env.HTTP_PROXY = 'http://127.0.0.1:9';
    process.env.NODE_USE_ENV_PROXY = '1';
    const answered = await outbound(['127.0.0.1']).post(`http://127.0.0.1:${port}/`, call);
    delete process.env.HTTP_PROXY;
    delete process.env.NODE_USE_ENV_PROXY;
    expect(answered.status).toBe(200);
  });

  it('keeps the beginning of an answer that never ends', async () => {
    answer = (_request, response) => {
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(4096)));
      };
      response.on('drain', pour);
      pour();
    };
    const answered = await outbound(['127.0.0.1']).post(`http://127.0.0.1:${port}/`, call);
    expect(answered).toMatchObject({ status: 200, beginning: 'x'.repeat(1024) });
  });

  it('takes the status of an answer that hangs in its body', async () => {
    answer = (_request, response) => void response.writeHead(200).write('so far');
    expect(await impatient().post(`http://127.0.0.1:${port}/`, call)).toMatchObject({ beginning: 'so far' });
  });

  it('says that nobody answered in time', async () => {
    answer = () => undefined;
    const waiting = impatient().post(`http://127.0.0.1:${port}/`, call);
    await expect(waiting).rejects.toMatchObject({ reason: 'TIMED_OUT' });
  });

  it('says that the other side broke off', async () => {
    answer = (request) => request.socket.destroy();
    const broken = outbound(['127.0.0.1']).post(`http://127.0.0.1:${port}/`, call);
    await expect(broken).rejects.toMatchObject({ reason: 'BROKEN_OFF' });
  });

  it('says that nobody is there', async () => {
    const nobody = createTcp().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port: free } = nobody.address() as AddressInfo;
    nobody.close();
    await once(nobody, 'close');
    const called = outbound(['127.0.0.1']).post(`http://127.0.0.1:${free}/`, call);
    await expect(called).rejects.toMatchObject({ reason: 'NOT_REACHED' });
    const speaksNoTls = outbound(['127.0.0.1']).post(`https://127.0.0.1:${port}/`, call);
    await expect(speaksNoTls).rejects.toThrow();
  });

  it('says that the name is not known', async () => {
    const resolve = { execute: () => Promise.reject(new Error('ENOTFOUND')) };
    const out = new Outbound(within(PATIENT_MS), resolve);
    await expect(out.post('https://nowhere.example/', call)).rejects.toMatchObject({ reason: 'NAME_NOT_FOUND' });
  });

  it('waits for a resolver no longer than for an answer', async () => {
    const resolve = { execute: () => new Promise<string[]>(() => undefined) };
    const out = new Outbound(within(IMPATIENT_MS), resolve);
    await expect(out.post('https://slow.example/', call)).rejects.toMatchObject({ reason: 'TIMED_OUT' });
  });
});
