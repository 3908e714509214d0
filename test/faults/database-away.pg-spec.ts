import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { Line } from '../support/cut-off.js';
import { freePort, Process } from '../support/process.js';
import { SawnBuild } from '../support/sawn-build.js';

jest.setTimeout(300_000);

const CALLERS = 6;
/** So many calls have to lose their connection before the answers are judged; by hand: LOST=2000. */
const LOST = Number(process.env.LOST ?? 60);
/** The sabotage shows in some of a hundred lost calls. */
const MOST_LOST = 3000;

interface Answers {
  done: number;
  unavailable: number;
  /** The answers that were neither a success nor a 503. */
  wrong: string[];
}

describe('while the database is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-away-'));
  const { url } = testDatabase() as { url: string };
  const started: Process[] = [];
  let observer: pg.Client;

  beforeAll(async () => {
    observer = new pg.Client({ connectionString: url });
    await observer.connect();
  });

  afterEach(async () => {
    for (const process of started.splice(0)) await process.kill('SIGKILL');
  });

  afterAll(async () => {
    await observer.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(databaseUrl: string, main?: string): Promise<Process> {
    const env = { DATABASE_URL: databaseUrl, LOCKSTEP_DATA: folder, LOG_LEVEL: 'silent' };
    const process = Process.start(env, await freePort(), main);
    started.push(process);
    return process;
  }

  /** Reads and writes without a pause, until it is told to stop. */
  async function callOn(process: Process, token: string, caller: number, answers: Answers, enough: () => boolean) {
    for (let call = 0; !enough(); call += 1) {
      const email = `away-${process.port}-${caller}-${call}@meridian.example`;
      const answer =
        call % 2 === 0
          ? await process.call('POST', '/api/v1/users', token, { name: `Caller ${caller} ${call}`, email })
          : await process.call('GET', '/api/v1/users?limit=5', token);
      const body = await answer.text();
      if (answer.ok) answers.done += 1;
      else if (answer.status === 503 && answer.headers.has('retry-after')) answers.unavailable += 1;
      else answers.wrong.push(`${answer.status}: ${body}`);
    }
  }

  /** Ends every connection of the application again and again, in the middle of whatever it is doing. */
  async function underFire(process: Process, over: (answers: Answers) => boolean): Promise<Answers> {
    const answers: Answers = { done: 0, unavailable: 0, wrong: [] };
    const token = await process.signIn();
    let stopped = false;
    const calling = Array.from({ length: CALLERS }, (_, caller) =>
      callOn(process, token, caller, answers, () => stopped),
    );
    while (!over(answers)) {
      await observer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await observer.query('SELECT pg_sleep(random() * 0.03)');
    }
    stopped = true;
    await Promise.all(calling);
    return answers;
  }

  it(`no call of ${LOST} that lose their connection is answered otherwise than with 503 and a time to come again`, async () => {
    const process = await (await start(url)).ready();
    const { done, wrong } = await underFire(
      process,
      ({ unavailable, wrong }) => unavailable >= LOST || wrong.length > 0,
    );
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(0);
    expect((await process.call('GET', '/readyz')).status).toBe(200);
  });

  it('a call is answered 503 as long as the line is cut, and as ever once it is laid again', async () => {
    const line = new Line(await freePort(), new URL(url));
    await line.lay();
    const process = await (await start(line.url)).ready();
    const token = await process.signIn();
    await line.cut();
    for (let call = 0; call < 5; call += 1) {
      const answer = await process.call('GET', '/api/v1/users', token);
      expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
    }
    expect((await process.call('GET', '/readyz')).status).toBe(503);
    await line.lay();
    expect((await process.call('GET', '/api/v1/users', token)).status).toBe(200);
    await process.kill('SIGKILL');
    await line.cut();
  });

  it('a process that starts waits for it, says so, and starts once it is there', async () => {
    const line = new Line(await freePort(), new URL(url));
    const process = await start(line.url);
    while (!process.output.includes('is waited for')) await observer.query('SELECT pg_sleep(0.05)');
    expect(process.child.exitCode).toBeNull();
    await line.lay();
    await process.ready();
    await process.kill('SIGKILL');
    await line.cut();
  });

  it('with the rule for lost connections sawn through, some of these calls are answered 500', async () => {
    const sawn = new SawnBuild([
      { file: 'platform/http/problem-of.js', from: "|| OUT_OF_REACH_WORDS.test(message ?? '')", to: '' },
    ]);
    const process = await (await start(url, sawn.main)).ready();
    const { wrong } = await underFire(
      process,
      ({ unavailable, wrong }) => wrong.length > 0 || unavailable >= MOST_LOST,
    );
    sawn.remove();
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every((answer) => answer.startsWith('500'))).toBe(true);
  });
});
