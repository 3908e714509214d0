import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Process } from '../support/process.js';
import { SawnBuild } from '../support/sawn-build.js';
import { TimerStorm } from '../support/timer-storm.js';

jest.setTimeout(600_000);

/** By hand: TIMERS=100000 SPREAD_SECONDS=60, or 0 for all at one instant. */
const TIMERS = Number(process.env.TIMERS ?? 3000);
const SPREAD_SECONDS = Number(process.env.SPREAD_SECONDS ?? 3);
/** Enough for two workers to meet, where every meeting costs them a batch. */
const SABOTAGED = 1000;
/** Longer than the pause between two polls of a worker. */
const SEEN_BY_BOTH_SECONDS = 4;
const SWEEP = 'platform/timers/timer-sweep.js';
const TIMER_COLUMNS = 'id, kind, subject_id, key, due_at, target_version, payload';
const DAY_MS = 24 * 3600 * 1000;

describe('the timers of two workers over PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-timers-'));
  let storm: TimerStorm;
  let workers: Process[] = [];

  beforeAll(async () => {
    storm = await TimerStorm.prepare();
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
    await storm.calm();
  });

  afterAll(async () => {
    await storm.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function startWorkers(main?: string): Promise<void> {
    const env = { DATABASE_URL: storm.url, LOCKSTEP_DATA: folder, LOCKSTEP_ROLE: 'worker' };
    const started = [await freePort(), await freePort()].map((port) => Process.start(env, port, main));
    workers = started;
    await Promise.all(started.map((worker) => worker.ready('Lockstep worker is running.')));
  }

  it('each have their effect once, though one worker is killed among them', async () => {
    await storm.gather(TIMERS, new Date());
    await startWorkers();
    const began = Date.now();
    await storm.break(SPREAD_SECONDS);
    await storm.passed(1 / 3);
    await workers[0]!.kill('SIGKILL');
    await storm.passed();
    const { p50, p99, max } = await storm.lateness();
    process.stdout.write(
      `${TIMERS} timers over ${SPREAD_SECONDS} s, done after ${Date.now() - began} ms: ` +
        `late by ${p50} ms (half), ${p99} ms (99 %), ${max} ms (all)\n`,
    );
    expect(await storm.tellings()).toEqual({ 50: { once: TIMERS, more: 0, late: 0 } });
  });

  it('fire what fell due in a day without workers once, in order, and say that they are late', async () => {
    const requests = 500;
    await storm.gather(requests, new Date(Date.now() - DAY_MS));
    await storm.break(0);
    await startWorkers();
    await storm.passed();
    const each = { once: requests, more: 0, late: requests };
    expect(await storm.tellings()).toEqual({ 50: each, 75: each, 100: each });
    expect(await storm.outOfOrder()).toBe(0);
  });

  describe('with the claims and the locks sawn through', () => {
    let sawn: SawnBuild;

    beforeAll(() => {
      sawn = new SawnBuild([
        { file: SWEEP, from: 'DELETE FROM timer\n', to: `SELECT ${TIMER_COLUMNS}, NULL AS until FROM timer\n` },
        { file: SWEEP, from: '${RETURNING}`, [asOf', to: '`, [asOf' },
        { file: SWEEP, from: 'FOR UPDATE SKIP LOCKED', to: '' },
        { file: 'requests/lifecycle/lock-requests.js', from: 'FOR UPDATE SKIP LOCKED', to: '' },
      ]);
    });

    afterAll(() => sawn.remove());

    it('the wall alone still keeps each telling single', async () => {
      await storm.takeDown('event', 'event_sequence_once');
      await storm.gather(SABOTAGED, new Date());
      await startWorkers(sawn.main);
      await storm.break(0, SEEN_BY_BOTH_SECONDS);
      await storm.passed();
      expect(await storm.tellings()).toEqual({ 50: { once: SABOTAGED, more: 0, late: 0 } });
    });

    it('and without the wall the same is told twice', async () => {
      await storm.takeDown('told_threshold', 'told_threshold_once');
      await storm.gather(SABOTAGED, new Date());
      await startWorkers(sawn.main);
      await storm.break(0, SEEN_BY_BOTH_SECONDS);
      await storm.passed();
      expect((await storm.tellings())['50']!.more).toBeGreaterThan(0);
    });
  });
});
