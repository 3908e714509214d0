import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { freePort, Process } from '../support/process.js';
import { SawnBuild } from '../support/sawn-build.js';

jest.setTimeout(120_000);

const CALLERS = 30;

interface Answer {
  status: number;
  code?: string;
  retry: boolean;
}

describe('while somebody keeps one row locked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-locked-'));
  const { url } = testDatabase() as { url: string };
  let keeper: pg.Client;
  let process: Process;
  let token: string;
  let serial = 0;

  beforeAll(async () => {
    keeper = new pg.Client({ connectionString: url });
    await keeper.connect();
  });

  afterEach(async () => {
    await keeper.query('ROLLBACK');
    await process.kill('SIGKILL');
  });

  afterAll(async () => {
    await keeper.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(main?: string): Promise<void> {
    const env = { DATABASE_URL: url, LOCKSTEP_DATA: folder, LOG_LEVEL: 'silent' };
    process = await Process.start(env, await freePort(), main).ready();
    token = await process.signIn();
  }

  async function answered(call: Promise<Response>): Promise<Answer> {
    const answer = await call;
    const { code } = (await answer.json()) as { code?: string };
    return { status: answer.status, code, retry: answer.headers.has('retry-after') };
  }

  const addUser = () => {
    serial += 1;
    const email = `locked-${process.port}-${serial}@meridian.example`;
    return process.call('POST', '/api/v1/users', token, { name: `Person ${serial}`, email });
  };

  /** The row of somebody, held until the end of the test, and thirty who would change it. */
  async function lockSomebody(): Promise<Promise<Answer>[]> {
    const { id } = (await (await addUser()).json()) as { id: string };
    await keeper.query('BEGIN');
    await keeper.query('SELECT FROM user_account WHERE id = $1 FOR UPDATE', [id]);
    return Array.from({ length: CALLERS }, () =>
      answered(process.call('PATCH', `/api/v1/users/${id}`, token, { name: 'Somebody Else' }, { 'if-match': '"1"' })),
    );
  }

  /** Everybody else reads, writes and asks whether it is ready, until the blocked have their answers. */
  async function othersUntil(done: Promise<unknown>): Promise<Answer[]> {
    const answers: Answer[] = [];
    let over = false;
    void done.then(() => (over = true));
    while (!over) {
      answers.push(await answered(addUser()));
      answers.push(await answered(process.call('GET', '/api/v1/users?limit=5', token)));
      answers.push(await answered(process.call('GET', '/readyz')));
    }
    return answers;
  }

  it(`${CALLERS} who wait for it are told to come again before it is free, and nobody else notices`, async () => {
    await start();
    const blocked = Promise.all(await lockSomebody());
    const others = await othersUntil(blocked);
    expect(others.filter(({ status }) => status >= 300)).toEqual([]);
    expect(others.length).toBeGreaterThanOrEqual(3);
    expect([...new Set((await blocked).map((answer) => JSON.stringify(answer)))]).toEqual([
      JSON.stringify({ status: 503, code: 'http.busy', retry: true }),
    ]);
    await keeper.query('ROLLBACK');
    const { id } = (await (await addUser()).json()) as { id: string };
    const change = process.call('PATCH', `/api/v1/users/${id}`, token, { name: 'Free' }, { 'if-match': '"1"' });
    expect((await change).status).toBe(200);
  });

  it('with the turnstile sawn through, those who wait take the connections of everybody', async () => {
    const sawn = new SawnBuild([
      { file: 'platform/http/turnstile.interceptor.js', from: 'AT_A_TIME = 2', to: 'AT_A_TIME = 1000' },
      { file: 'platform/database/connection.js', from: 'LOCK_TIMEOUT_MS = 1500', to: 'LOCK_TIMEOUT_MS = 15000' },
    ]);
    await start(sawn.main);
    const blocked = await lockSomebody();
    const other = await answered(process.call('GET', '/api/v1/users?limit=5', token));
    sawn.remove();
    expect(other).toMatchObject({ status: 503 });
    await keeper.query('ROLLBACK');
    await Promise.all(blocked);
  });
});
