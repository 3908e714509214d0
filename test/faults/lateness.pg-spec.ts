import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { knowTimes } from '../lateness/known-times.js';
import { startApp, testDatabase, type TestApp } from '../support/app.js';
import { aService } from '../support/builders/catalogue.js';
import { aUser, lasting, signInAdmin } from '../support/builders/identity.js';
import { freePort, Process } from '../support/process.js';
import { anAlwaysOpenDepartment } from '../support/timer-storm.js';

jest.setTimeout(240_000);

const HOUR = 3600;
const REQUESTS = 20;

/** Twenty requests that became likely late a minute ago: of twenty before them five were answered after 2 h, the others after 30 h. */
describe('what is likely late, over PostgreSQL,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-lateness-'));
  const { url } = testDatabase() as { url: string };
  const client = new pg.Client({ connectionString: url });
  let app: TestApp;

  beforeAll(async () => {
    // The database is dropped under it when a test fails, and the failure is what has to be read.
    client.on('error', () => undefined);
    await client.connect();
    app = await startApp();
    const admin = await signInAdmin(app.http);
    const carla = await lasting(app.http, await aUser(app.http, admin, 'Carla Mendes'));
    const erik = await aUser(app.http, admin, 'Erik Brandt');
    await anAlwaysOpenDepartment(admin, 'CS', carla);
    await anAlwaysOpenDepartment(admin, 'ENG', erik);
    const target = { firstResponseSeconds: 400 * HOUR, resolutionSeconds: 16 * HOUR };
    const { id: serviceId } = await aService(admin, 'ENG', {
      targets: { P1: target, P2: target, P3: target, P4: target },
    });
    await knowTimes(app, serviceId, { 2: 5, 10: 2, 30: 13 });
    app.clock.set(new Date(Date.now() - 2 * HOUR * 1000 - 60_000));
    const ask = { serviceId, title: 'Which?', description: '', intake: { partNumber: 'V' } };
    for (let n = 0; n < REQUESTS; n += 1) await carla.post('/requests', ask).expect(201);
    await app.settle();
  });

  afterAll(async () => {
    await client.end();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const aWorker = async (): Promise<Process> =>
    Process.start({ DATABASE_URL: url, LOCKSTEP_DATA: folder, LOCKSTEP_ROLE: 'worker' }, await freePort()).ready(
      'Lockstep worker is running.',
    );
  const countOf = async (sql: string): Promise<number> =>
    (await client.query<{ count: number }>(`SELECT CAST(count(*) AS integer) AS count FROM ${sql}`)).rows[0]!.count;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await pause(50);
  };
  const waiting = () => countOf(`pg_locks WHERE relation = 'told_likely_late'::regclass AND NOT granted`);
  const EVENTS = `event WHERE type = 'request.likely_late'`;

  it('is told once of each, though the process that tells is killed in the middle of it', async () => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE told_likely_late IN SHARE MODE');
    const first = await aWorker();
    await until(async () => (await waiting()) > 0);
    await first.kill('SIGKILL');
    await client.query('ROLLBACK');
    await until(async () => (await waiting()) === 0);
    expect(await countOf(EVENTS)).toBe(0);
    const second = await aWorker();
    await until(async () => (await countOf('told_likely_late')) === REQUESTS);
    await second.kill('SIGTERM');
    expect(await countOf(EVENTS)).toBe(REQUESTS);
    expect(await countOf(`(SELECT DISTINCT stream_id FROM ${EVENTS}) AS each`)).toBe(REQUESTS);
    const marks = 'late_chance WHERE basis_points = 8667';
    expect(await countOf(marks)).toBe(REQUESTS);
  });
});
