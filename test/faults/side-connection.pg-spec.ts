import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { startApp, testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(240_000);

const { url } = testDatabase() as { url: string };
const GUESS = { email: 'ada.admin@meridian.example', password: 'a-wrong-one-every-time' };

it('limits are judged, and readiness and metrics answered, while acts use up the pool', async () => {
  const app = await startApp({ env: { DATABASE_URL: url, SIGN_IN_LIMIT_PER_MINUTE: '1' } });
  expect((await app.http.post('/api/v1/auth/sessions').send(GUESS)).status).toBe(401);
  const dataSource = app.get(DataSource);
  const { poolSize } = dataSource.options as { poolSize: number };
  const held: QueryRunner[] = [];
  for (let n = 0; n < poolSize; n += 1) {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    held.push(runner);
  }
  expect((await app.http.post('/api/v1/auth/sessions').send(GUESS)).status).toBe(429);
  expect((await app.http.get('/readyz')).status).toBe(200);
  expect((await app.http.get('/metrics')).text).toMatch(/^lockstep_database_up 1$/m);
  // What needs the pool is told to come again.
  expect((await app.http.get('/api/v1/me').set('authorization', `Bearer lsp_${'x'.repeat(43)}`)).status).toBe(503);
  for (const runner of held) await runner.release();
  await app.close();
});

describe('two API processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-limits-'));
  const started: Process[] = [];
  let observer: pg.Client;

  beforeAll(async () => {
    observer = new pg.Client({ connectionString: url });
    await observer.connect();
  });

  beforeEach(() => observer.query('TRUNCATE rate_budget'));

  afterEach(async () => {
    for (const process of started.splice(0)) await process.kill('SIGKILL');
  });

  afterAll(async () => {
    await observer.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(env: NodeJS.ProcessEnv): Promise<Process> {
    const api = Process.start(
      { DATABASE_URL: url, LOCKSTEP_DATA: folder, LOCKSTEP_ROLE: 'api', ...env },
      await freePort(),
    );
    started.push(api);
    return api.ready();
  }

  it('share the budget of guesses, to the last one', async () => {
    const [here, there] = [
      await start({ SIGN_IN_LIMIT_PER_MINUTE: '4' }),
      await start({ SIGN_IN_LIMIT_PER_MINUTE: '4' }),
    ];
    const tries = [here, there, here, there, here, there].map((api) =>
      api.call('POST', '/api/v1/auth/sessions', undefined, GUESS),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([401, 401, 401, 401, 429, 429]);
  });

  it('know within a moment what a caller spent at the other one', async () => {
    const [here, there] = [await start({ RATE_LIMIT_PER_MINUTE: '60' }), await start({ RATE_LIMIT_PER_MINUTE: '60' })];
    const token = await here.signIn();
    const ask = async (api: Process): Promise<number> => (await api.call('GET', '/api/v1/me', token)).status;
    // The first call proves the token there, so that its own budget counts and not that of the address.
    expect(await ask(there)).toBe(200);
    for (let n = 0; n < 55; n += 1) expect(await ask(here)).toBe(200);
    let allowed = 1;
    while ((await ask(there)) === 200) {
      allowed += 1;
      await observer.query('SELECT pg_sleep(0.3)');
    }
    expect(allowed).toBeLessThan(20);
  });

  it('forget budgets whose minute is over, and keep those of people and accounts as digests only', async () => {
    const api = await start({ SIGN_IN_LIMIT_PER_MINUTE: '4' });
    await api.call('POST', '/api/v1/auth/sessions', undefined, GUESS);
    const { rows } = await observer.query<{ holder: string }>('SELECT holder FROM rate_budget');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ holder }) => holder.includes('ada.admin'))).toEqual([]);
    await observer.query("UPDATE rate_budget SET used = 1000, ends_at = now() - interval '1 second'");
    expect((await api.call('POST', '/api/v1/auth/sessions', undefined, GUESS)).status).toBe(401);
  });
});
