import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '../..');
const PREPARE = readFileSync(join(ROOT, 'scripts/prepare-database.sql'), 'utf8');
const run = promisify(execFile);

/** Like an operator who has only the rights of the application's owner. */
describe('a backup, made and restored by a user that may create no roles', () => {
  const { url } = testDatabase() as { url: string };
  const name = `${new URL(url).pathname.slice(1)}_backup`;
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-backup-'));
  const saved = join(folder, 'saved');
  const started: Process[] = [];
  let server: pg.Client;
  let token: string;

  const database = (suffix: string, asOwner = true): string => {
    const address = new URL(url);
    address.pathname = `/${name}${suffix}`;
    if (asOwner) [address.username, address.password] = [name, 'small'];
    return address.href;
  };

  async function prepare(suffix: string): Promise<void> {
    await server.query(`CREATE DATABASE ${name}${suffix}`);
    const superuser = new pg.Client({ connectionString: database(suffix, false) });
    await superuser.connect();
    await superuser.query(PREPARE.replaceAll(':"user"', `"${name}"`));
    await superuser.end();
  }

  async function start(suffix: string): Promise<Process> {
    const env = { DATABASE_URL: database(suffix), LOCKSTEP_DATA: join(folder, `data${suffix}`) };
    const process = Process.start(env, await freePort());
    started.push(process);
    return process.ready();
  }

  const backup = (what: 'save' | 'restore', suffix: string, from = saved) =>
    run('bash', [join(ROOT, 'scripts/backup.sh'), what, from], {
      env: { PATH: process.env.PATH, DATABASE_URL: database(suffix), LOCKSTEP_DATA: join(folder, `data${suffix}`) },
    });

  beforeAll(async () => {
    server = new pg.Client({ connectionString: url });
    await server.connect();
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'small' NOSUPERUSER NOCREATEROLE NOCREATEDB`);
    await prepare('');
    await prepare('_other');
    const app = await start('');
    token = await app.signIn();
    const endpoint = { url: 'https://erp.example/hooks' };
    expect((await app.call('POST', '/api/v1/webhook-endpoints', token, endpoint)).status).toBe(201);
    await backup('save', '');
    await app.kill('SIGTERM');
  });

  afterAll(async () => {
    for (const process of started) await process.kill('SIGKILL');
    for (const suffix of ['', '_other']) await server.query(`DROP DATABASE ${name}${suffix} WITH (FORCE)`);
    await server.query(`DROP ROLE ${name}`);
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (suffix: string, table: string): Promise<number> => {
    const client = new pg.Client({ connectionString: database(suffix, false) });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    await client.end();
    return rows[0]!.n;
  };

  it('brings back people, sessions, the history unbroken, and the key that opens secrets', async () => {
    await backup('restore', '_other');
    for (const table of ['event', 'user_account', 'webhook_endpoint', 'migrations']) {
      expect([table, await count('_other', table)]).toEqual([table, await count('', table)]);
    }
    const { stdout } = await run('node', [join(ROOT, 'dist/src/maintenance.main.js'), 'verify'], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database('_other'),
        LOCKSTEP_DATA: join(folder, 'data_other'),
        LOCKSTEP_DEMO: 'false',
      },
    });
    expect(stdout).toMatch(/^Intact: \d+ events\.$/m);
    const app = await start('_other');
    expect((await app.call('GET', '/api/v1/me', token)).status).toBe(200);
    const key = readFileSync(join(folder, 'data/secrets.key'));
    expect(readFileSync(join(folder, 'data_other/secrets.key'))).toEqual(key);
    await app.kill('SIGTERM');
  });

  it('is restored into nothing that is not empty', async () => {
    await expect(backup('restore', '')).rejects.toThrow('The database is not empty. Nothing was restored.');
    await expect(backup('save', '')).rejects.toThrow('exists already');
  });

  it('is restored only as it was saved', async () => {
    appendFileSync(join(saved, 'database.dump'), 'x');
    await expect(backup('restore', '_other')).rejects.toThrow('The backup is damaged. Nothing was restored.');
    expect(existsSync(join(saved, 'SHA256SUMS'))).toBe(true);
  });
});
