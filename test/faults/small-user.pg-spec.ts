import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(240_000);

const SCRIPT = readFileSync(join(__dirname, '../../scripts/prepare-database.sql'), 'utf8');

it('a user that may create no roles is told in one sentence what to run, and the application starts once it was run', async () => {
  const { url } = testDatabase() as { url: string };
  const name = `${new URL(url).pathname.slice(1)}_small`;
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-small-user-'));
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'small' NOSUPERUSER NOCREATEROLE NOCREATEDB`);
  await server.query(`CREATE DATABASE ${name}`);
  const [here, asSmall] = [new URL(url), new URL(url)];
  here.pathname = asSmall.pathname = `/${name}`;
  [asSmall.username, asSmall.password] = [name, 'small'];
  const start = async () => Process.start({ DATABASE_URL: asSmall.href, LOCKSTEP_DATA: folder }, await freePort());

  const refused = await start();
  expect(await refused.ended()).toBe(1);
  expect(refused.output.trim().split('\n')).toEqual([
    expect.stringMatching(new RegExp(`permission denied .*psql -v user=${name} -f scripts/prepare-database.sql`)),
  ]);

  const superuser = new pg.Client({ connectionString: here.href });
  await superuser.connect();
  for (let again = 0; again < 2; again += 1) await superuser.query(SCRIPT.replaceAll(':"user"', `"${name}"`));
  await superuser.end();
  const started = await (await start()).ready();
  expect((await started.call('GET', '/api/v1/me', await started.signIn())).status).toBe(200);
  await started.kill('SIGTERM');

  await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.query(`DROP ROLE ${name}`);
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});
