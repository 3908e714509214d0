import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { whileAlone } from '../../src/demo/demo-lock.js';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(60_000);

it('a worker that is started while the demo world is made begins its work afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-demo-lock-'));
  const connect = testDatabase() as { url: string; poolSize: number };
  const observer = new pg.Client({ connectionString: connect.url });
  await observer.connect();
  const env = { DATABASE_URL: connect.url, LOCKSTEP_DATA: folder, LOCKSTEP_ROLE: 'worker' };
  const worker = await whileAlone(connect, async () => {
    const started = Process.start(env, await freePort());
    while (!(await somebodyWaits(observer))) await observer.query('SELECT pg_sleep(0.05)');
    expect(started.output).not.toContain('Lockstep worker is running.');
    return started;
  });
  await worker.ready('Lockstep worker is running.');
  await worker.kill('SIGTERM');
  await observer.end();
  rmSync(folder, { recursive: true, force: true });
});

async function somebodyWaits(observer: pg.Client): Promise<boolean> {
  const { rowCount } = await observer.query(
    `SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rowCount! > 0;
}
