import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everybody, writeUntilItDies } from '../support/acknowledged-writes.js';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(240_000);

const ROUNDS = 5;
const WRITERS = 8;

describe('the application over PostgreSQL', () => {
  it(`loses no acknowledged write when it is killed ${ROUNDS} times under load`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lockstep-kill-'));
    const { url } = testDatabase() as { url: string };
    const start = async (): Promise<Process> =>
      Process.start({ DATABASE_URL: url, LOCKSTEP_DATA: folder }, await freePort()).ready();
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const process = await start();
      const token = await process.signIn();
      const writing = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilItDies(process, token, round * WRITERS + writer),
      );
      for (let wait = 0; wait < 20; wait += 1) await process.call('GET', '/readyz');
      await process.kill('SIGKILL');
      acknowledged.push(...(await Promise.all(writing)).flat());
    }
    const process = await start();
    const there = await everybody(process, await process.signIn());
    await process.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    expect(acknowledged.filter((email) => !there.has(email))).toEqual([]);
  });
});
