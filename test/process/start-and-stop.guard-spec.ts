import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everybody, writeUntilItDies } from '../support/acknowledged-writes.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(120_000);

describe('the process', () => {
  let folder: string;
  const started: Process[] = [];

  const start = async (env: NodeJS.ProcessEnv = {}, port?: number): Promise<Process> => {
    const process = Process.start({ LOCKSTEP_DATA: folder, ...env }, port ?? (await freePort()));
    started.push(process);
    return process;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lockstep-process-'));
  });

  afterEach(async () => {
    for (const process of started.splice(0)) await process.kill('SIGKILL');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('serves, says where, and ends cleanly at SIGTERM', async () => {
    const process = await (await start()).ready();
    expect((await process.call('GET', '/readyz')).status).toBe(200);
    expect(process.output).toContain('/docs');
    expect(await process.kill('SIGTERM')).toBe(0);
  });

  it('judges limits, readiness and metrics on the one connection that the embedded database gives', async () => {
    const process = await (await start({ SIGN_IN_LIMIT_PER_MINUTE: '2' })).ready();
    const guess = { email: 'nobody@meridian.example', password: 'a-wrong-one-every-time' };
    const tries = [1, 2, 3].map(() => process.call('POST', '/api/v1/auth/sessions', undefined, guess));
    expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([401, 401, 429]);
    for (const path of ['/readyz', '/metrics']) expect((await process.call('GET', path)).status).toBe(200);
    expect(await process.kill('SIGTERM')).toBe(0);
  });

  it('starts from any folder, as an init system starts it, and finds all that it serves', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'lockstep-elsewhere-'));
    const process = Process.start({}, await freePort(), undefined, elsewhere);
    started.push(process);
    await process.ready();
    expect((await process.call('GET', '/docs/swagger-ui.css')).status).toBe(200);
    // Its data lies in the folder it was started from, unless it is told another one.
    expect(readdirSync(elsewhere)).toEqual(['data']);
    await process.kill('SIGTERM');
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('names every fault of its configuration in one message', async () => {
    const process = await start({
      PORT: 'high',
      LOCKSTEP_ROLE: 'boss',
      DATABASE_URL: 'mysql://x',
      LOCKSTEP_DEMO: 'maybe',
    });
    expect(await process.ended()).toBe(1);
    for (const name of ['PORT', 'LOCKSTEP_ROLE', 'DATABASE_URL', 'LOCKSTEP_DEMO'])
      expect(process.output).toContain(name);
    expect(process.output).not.toContain('    at ');
  });

  it('refuses to be a worker of an embedded database', async () => {
    const process = await start({ LOCKSTEP_ROLE: 'worker' });
    expect(await process.ended()).toBe(1);
    expect(process.output).toContain('a separate worker needs DATABASE_URL');
  });

  it('says that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const process = await start({}, port);
    expect(await process.ended()).toBe(1);
    expect(process.output).toContain(`Port ${port} is taken`);
    server.close();
  });

  it('says that its database is out of reach, waits no longer than it may, and never says its password', async () => {
    const port = await freePort();
    const url = `postgres://lockstep:sesame@127.0.0.1:${port}/lockstep`;
    const process = await start({ DATABASE_URL: url, DATABASE_WAIT_SECONDS: '1' });
    expect(await process.ended()).toBe(1);
    expect(process.output).toContain(`The database at 127.0.0.1:${port}/lockstep cannot be used`);
    expect(process.output).not.toContain('sesame');
  });

  it('refuses a data folder that another process holds, and leaves that one alone', async () => {
    const first = await (await start()).ready();
    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`is in use by process ${first.child.pid}`);
    expect((await first.call('GET', '/readyz')).status).toBe(200);
  });

  it('loses nothing it acknowledged when it is killed in the middle of writing', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const process = await (await start()).ready();
      const writing = writeUntilItDies(process, await process.signIn(), round);
      await process.call('GET', '/readyz');
      // A dozen reads let some writes through; where exactly the kill strikes is left to chance.
      for (let wait = 0; wait < 12; wait += 1) await process.call('GET', '/readyz');
      await process.kill('SIGKILL');
      acknowledged.push(...(await writing));
    }
    const process = await (await start()).ready();
    const there = await everybody(process, await process.signIn());
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((email) => !there.has(email))).toEqual([]);
  });
});
