import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(120_000);

/** So seldom does the worker look by itself that whatever it does in this file, it was woken for. */
const SWEEP_INTERVAL_MS = '60000';

describe('a worker beside a process that answers calls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-wake-ups-'));
  const { url } = testDatabase() as { url: string };
  const watcher = new pg.Client({ connectionString: url });
  let api: Process;
  let worker: Process;
  let token: string;

  beforeAll(async () => {
    await watcher.connect();
    const start = async (role: string) =>
      Process.start(
        { DATABASE_URL: url, LOCKSTEP_DATA: folder, LOCKSTEP_ROLE: role, SWEEP_INTERVAL_MS },
        await freePort(),
      );
    api = await (await start('api')).ready();
    worker = await (await start('worker')).ready('Lockstep worker is running.');
    token = await api.signIn();
    await allSealed();
  });

  afterAll(async () => {
    await Promise.all([api, worker].map((process) => process.kill('SIGTERM')));
    await watcher.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function act(code: string): Promise<void> {
    const body = { code, name: code, zone: 'UTC', replyTargetSeconds: 28_800 };
    expect((await api.call('POST', '/api/v1/departments', token, body)).status).toBe(201);
  }

  /** Resolves when a query finds a row; a test that waits longer than it may has failed. */
  async function finds(query: string, values: unknown[] = []): Promise<void> {
    while ((await watcher.query(query, values)).rowCount === 0) await watcher.query('SELECT pg_sleep(0.05)');
  }

  const allSealed = () =>
    finds('SELECT FROM (SELECT count(*) FILTER (WHERE position IS NULL) AS open FROM event) AS e WHERE open = 0');
  const listeners = `FROM pg_stat_activity WHERE application_name = 'lockstep-listener' AND datname = current_database()`;

  /** Cuts the connections of both, and keeps them from connecting until the act is over. */
  async function whileNobodyHears(doing: () => Promise<void>): Promise<void> {
    const cutting = new pg.Client({ connectionString: url });
    await cutting.connect();
    const { rowCount } = await cutting.query(`SELECT pg_terminate_backend(pid) ${listeners}`);
    expect(rowCount).toBe(2);
    await doing();
    await cutting.end();
    await finds(`SELECT FROM (SELECT count(*) AS there ${listeners}) AS l WHERE there = 2`);
  }

  it('seals what the other has committed', async () => {
    await act('ONE');
    await allSealed();
  });

  it('seals what was committed while neither could hear the other, once they can', async () => {
    await whileNobodyHears(() => act('TWO'));
    await allSealed();
  });

  it('wakes for a timer that the other has set', async () => {
    const invited = await api.call('POST', '/api/v1/users', token, {
      name: 'Nina Neu',
      email: 'nina@meridian.example',
    });
    expect(invited.status).toBe(201);
    const asked = await api.call('POST', '/api/v1/auth/password-resets', undefined, { email: 'nina@meridian.example' });
    expect(asked.status).toBeLessThan(300);
    await finds('SELECT WHERE NOT EXISTS (SELECT FROM timer WHERE due_at <= now())');
  });
});
