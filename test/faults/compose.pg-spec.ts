import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parse } from 'yaml';
import { DEMO_PASSWORD } from '../../src/demo/people.js';
import { testDatabase } from '../support/app.js';
import { MailServer } from '../support/mail-server.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(600_000);

/** The environment of a container, with the defaults that `docker compose` fills in. */
function environmentOf(service: 'api' | 'worker'): Record<string, string> {
  const file = readFileSync(join(__dirname, '../../docker-compose.yml'), 'utf8');
  const { services } = parse(file, { merge: true }) as Record<string, Record<string, { environment: object }>>;
  return Object.fromEntries(
    Object.entries(services![service]!.environment).map(([name, value]) => [name, filled(String(value))]),
  );
}

/** `${NAME:-default}`, from the inside out. */
function filled(text: string): string {
  const inner = text.replace(/\$\{[A-Z_]+:-([^${}]*)\}/g, '$1');
  return inner === text ? text : filled(inner);
}

describe('the environment of docker-compose.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-compose-'));
  const { url } = testDatabase() as { url: string };
  const started: Process[] = [];
  let post: MailServer;
  let observer: pg.Client;

  beforeAll(async () => {
    post = await MailServer.start();
    observer = new pg.Client({ connectionString: url });
    await observer.connect();
  });

  afterAll(async () => {
    for (const process of started) await process.kill('SIGKILL');
    await observer.end();
    await post.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The addresses of the other containers are replaced by those of this machine, and nothing else is. */
  async function start(service: 'api' | 'worker'): Promise<Process> {
    const port = await freePort();
    const here = {
      HOST: '127.0.0.1',
      PORT: String(port),
      LOCKSTEP_DATA: folder,
      DATABASE_URL: url,
      SMTP_URL: post.url,
    };
    const told = environmentOf(service);
    expect(Object.keys(told)).toEqual(expect.arrayContaining(Object.keys(here)));
    const process = Process.start({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '', ...told, ...here }, port);
    started.push(process);
    return process;
  }

  async function count(what: string): Promise<number> {
    const { rows } = await observer.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`);
    return rows[0]!.n;
  }

  it('starts the API and a worker by itself, though the API was killed in the middle of loading the demo world', async () => {
    const killed = await start('api');
    while ((await count('event')) < 100) {
      if (killed.child.exitCode !== null) throw new Error(`It ended by itself: ${killed.output}`);
      await observer.query('SELECT pg_sleep(0.05)');
    }
    await killed.kill('SIGKILL');

    const worker = await start('worker');
    while (!worker.output.includes('This worker waits for the API')) await observer.query('SELECT pg_sleep(0.05)');
    const api = await (await start('api')).ready();
    await worker.ready('Lockstep worker is running.');
    expect(api.output).toContain('Nobody had used what there was of it, so it was removed.');
    expect(await count(`event WHERE type = 'demo.made'`)).toBe(1);
    expect(await count(`customer_order WHERE reference = 'SO-10482'`)).toBe(1);
  });

  it('sends nothing of the demo world, and what happens afterwards by mail', async () => {
    const api = started.at(-1)!;
    const ada = { email: 'ada.admin@meridian.example', password: DEMO_PASSWORD };
    const signedIn = await api.call('POST', '/api/v1/auth/sessions', undefined, ada);
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    const newcomer = { name: 'Nora New', email: 'nora.new@meridian.example' };
    expect((await api.call('POST', '/api/v1/users', accessToken, newcomer)).status).toBe(201);
    while (post.to(newcomer.email).length === 0) await observer.query('SELECT pg_sleep(0.05)');
    expect(
      await count(`mail_delivery WHERE created_at <= (SELECT max(occurred_at) FROM event WHERE origin = 'demo')`),
    ).toBe(0);
    const { rows } = await observer.query<{ origin: string }>(
      `SELECT DISTINCT e.origin FROM notice n JOIN event e ON e.id = n.event_id WHERE e.origin <> 'live'`,
    );
    expect(rows).toEqual([]);
  });
});
