import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { House, type Speaker } from './seed/house.js';
import { ADMIN } from './seed/names.js';
import { connected, createDatabase, dropDatabase } from './support/database.js';
import { APPLICATION_SESSIONS, Processor, type Used } from './support/processor.js';
import { options } from './support/options.js';
import { Server } from './support/processes.js';
import { Storm } from './support/storm.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_timers',
  timers: 100_000,
  spread: 60,
  /** Seconds to wait for the end of a storm. */
  seconds: 300,
  profile: '',
});

const profiled = given.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${given.profile}`];

const HOUR = 3600;
/** All timers are set this many seconds before the first is due, because a real backlog grows over days. */
const LEAD_SECONDS = Math.max(5, given.timers / 5000);
/** Half of it is used up when the storm begins. The next threshold is two hours later. */
const TARGET_SECONDS = 8 * HOUR;

/** Raises a request between two departments whose calendars are always open; returns its id. */
async function ask(at: Date): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  const house = await House.open(given.database, folder, new Date(at.getTime() - (TARGET_SECONDS / 2) * 1000));
  try {
    const admin = await house.signIn(ADMIN.email, ADMIN.password);
    const carla = await aLead(house, admin, 'CS', 'Carla Mendes');
    const erik = await aLead(house, admin, 'ENG', 'Erik Sand');
    const target = { firstResponseSeconds: 400 * HOUR, resolutionSeconds: TARGET_SECONDS };
    const { id: serviceId } = await erik.post<{ id: string }>('/departments/ENG/services', {
      ...{ code: 'clarification', name: 'Clarification', description: 'Which part?', intake: [], effortMinutes: 60 },
      ...{ nominalRate: { amount: '5000', currency: 'USD' }, questionTemplates: [] },
      targets: { P1: target, P2: target, P3: target, P4: target },
    });
    const { id } = await carla.post<{ id: string }>('/requests', {
      ...{ serviceId, title: 'Which?', description: '', intake: {} },
    });
    await house.settle();
    return id;
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A person who leads a department of their own, whose calendar is always open. */
async function aLead(house: House, admin: Speaker, code: string, name: string): Promise<Speaker> {
  await admin.post('/departments', { code, name: code, zone: 'UTC', replyTargetSeconds: 8 * HOUR });
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  await admin.put(`/departments/${code}/calendar/versions/initial`, { weekly });
  const email = `${code.toLowerCase()}@bench.example`;
  const { invitation } = await admin.post<{ invitation: { token: string } }>('/users', { name, email });
  const lead = await house.accept(invitation.token);
  await admin.put(`/departments/${code}/members/${lead.userId}`, { lead: true });
  return lead;
}

/** Measures how late the timers fire when they fall due within this many seconds, and how often each has its effect. */
async function weather(spreadSeconds: number, isOneKilled: boolean): Promise<object> {
  await dropDatabase(given.database);
  await createDatabase(given.database);
  const model = await ask(new Date());
  const database = await connected(given.database);
  const storm = new Storm(database);
  const workers: Server[] = [];
  try {
    await storm.watch();
    await storm.copy(model, given.timers);
    for (let worker = 0; worker < 2; worker += 1) workers.push(await Server.worker(given.database, profiled));
    const processors = workers.map(({ child }) => new Processor(child.pid!, database, APPLICATION_SESSIONS));
    await storm.break(spreadSeconds, LEAD_SECONDS);
    await storm.begun();
    const before = await usedBy(processors);
    const began = performance.now();
    if (isOneKilled) {
      await storm.passed(1 / 3, given.seconds);
      await workers[0]!.stop('SIGKILL');
    }
    await storm.passed(1, given.seconds);
    const seconds = (performance.now() - began) / 1000;
    const after = isOneKilled ? null : await usedBy(processors);
    const { p50, p99, max } = await storm.lateness();
    const tellings = Object.values(await storm.tellings());
    return {
      'done after, s': seconds.toFixed(1),
      'late p50, ms': p50,
      'late p99, ms': p99,
      'longest, ms': max,
      'told once': tellings.reduce((sum, { once }) => sum + once, 0),
      ...(after === null ? {} : spent(before, after)),
      'told more than once': tellings.reduce((sum, { more }) => sum + more, 0),
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop(given.profile === '' ? 'SIGKILL' : 'SIGTERM')));
    await database.end();
    await dropDatabase(given.database);
  }
}

/** Processor time of both workers, and of their PostgreSQL sessions. */
async function usedBy(processors: readonly Processor[]): Promise<Used> {
  const each = await Promise.all(processors.map((processor) => processor.used()));
  return { application: each.reduce((sum, { application }) => sum + application, 0), database: each[0]!.database };
}

const spent = (before: Used, after: Used): object => ({
  'workers, ms a timer': ((after.application - before.application) / given.timers).toFixed(3),
  'database, ms a timer': ((after.database - before.database) / given.timers).toFixed(3),
});

console.log(`${given.timers} timers and two workers, each telling that half of the time of a request is used up`);
const spread = `spread over ${given.spread} s, one worker killed`;
console.table({
  ...(given.spread === 0 ? {} : { [spread]: await weather(given.spread, true) }),
  'all at one instant': await weather(0, false),
});
