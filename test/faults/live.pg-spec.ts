import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { LiveFeed } from '../../src/live/live-feed.js';
import { Sealer } from '../../src/platform/events/index.js';
import { startApp, testDatabase } from '../support/app.js';
import { aService } from '../support/builders/catalogue.js';
import { aDepartment, place } from '../support/builders/departments.js';
import { aUser, bearer, signIn, type Client } from '../support/builders/identity.js';
import { EventReader, type Heard } from '../support/event-reader.js';
import { freePort, OPERATOR, Process } from '../support/process.js';

jest.setTimeout(240_000);

const VIEWERS = { CS: 8, ENG: 8, QA: 4 };
type Code = keyof typeof VIEWERS;

/** Twenty people watch two processes over one database. */
describe('streams of events from two processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-live-'));
  const { url } = testDatabase() as { url: string };
  let processes: Process[];
  let admin: Client;
  let serviceId: string;
  const people: Record<Code, Client[]> = { CS: [], ENG: [], QA: [] };
  const open: EventReader[] = [];

  beforeAll(async () => {
    const start = async (): Promise<Process> =>
      Process.start({ DATABASE_URL: url, LOCKSTEP_DATA: folder }, await freePort()).ready();
    processes = [await start()];
    processes.push(await start());
    const http = supertest(originOf(0));
    admin = await signIn(http, OPERATOR.email, OPERATOR.password);
    for (const code of Object.keys(VIEWERS) as Code[]) {
      for (let each = 0; each < VIEWERS[code]; each += 1) {
        people[code].push(await aUser(http, admin, `${code} ${'ABCDEFGH'[each]}`));
      }
      await aDepartment(admin, { code, members: people[code] });
    }
    serviceId = (await aService(admin, 'ENG')).id;
  });
  afterEach(async () => {
    for (const reader of open.splice(0)) await reader.close();
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.kill('SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  });

  const originOf = (process: number): string => `http://127.0.0.1:${processes[process]!.port}`;
  const watch = async (who: Client, process: number, query = '', headers = {}): Promise<EventReader> => {
    const reader = await EventReader.open(originOf(process), who.accessToken, query, headers);
    open.push(reader);
    return reader;
  };
  /** The people of a department, by turns at the one process and the other. */
  const watchAll = (code: Code): Promise<EventReader[]> =>
    Promise.all(people[code].map((who, index) => watch(who, index % 2)));
  const ask = async (process = 0): Promise<string> => {
    const carla = bearer(supertest(originOf(process)), people.CS[0]!.accessToken);
    const body = { serviceId, title: 'Which revision?', description: 'B or C?', intake: { partNumber: 'VB-220' } };
    return ((await carla.post('/requests', body).expect(201)).body as { id: string }).id;
  };
  const asks =
    (request: string) =>
    ({ event, data }: Heard): boolean =>
      event === 'request.submitted' && data.streamId === request;
  const positionsFor = async (who: Client): Promise<string[]> => {
    const reader = await watch(who, 0, '?after=0&follow=false');
    await reader.ended;
    return reader.heard.map(({ id }) => id!);
  };
  const cutTheBells = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'lockstep-listener' AND datname = current_database()`,
    );
    await client.end();
    expect(rowCount).toBe(2);
  };

  it('reach everybody who may see a change, whichever process made it, and nobody else', async () => {
    const [cs, eng, qa] = [await watchAll('CS'), await watchAll('ENG'), await watchAll('QA')];
    const late: number[] = [];
    for (const process of [0, 1]) {
      const request = await ask(process);
      const since = performance.now();
      await Promise.all(
        [...cs, ...eng].map(async (reader) => {
          await reader.until(asks(request));
          late.push(performance.now() - since);
        }),
      );
    }
    const newcomer = people.CS[1]!.userId;
    await place(admin, 'QA', newcomer, false);
    await Promise.all(qa.map((reader) => reader.until(({ event }) => event === 'department.member_added')));
    await admin.delete(`/departments/QA/members/${newcomer}`).expect(204);
    expect(qa.flatMap(({ types }) => types).filter((type) => type.startsWith('request.'))).toEqual([]);
    late.sort((a, b) => a - b);
    console.log(
      `heard ${late.length} times; after ms: median ${late[late.length >> 1]!.toFixed(0)}, last ${late.at(-1)!.toFixed(0)}`,
    );
  });

  it('show nothing more of a department from the moment a membership ends, in the other process too', async () => {
    const leaver = people.ENG[7]!;
    const [here, there] = [await watch(leaver, 0), await watch(leaver, 1)];
    const seen = await ask();
    for (const reader of [here, there]) await reader.until(asks(seen));
    await admin.delete(`/departments/ENG/members/${leaver.userId}`).expect(204);
    const unseen = await ask();
    await place(admin, 'QA', leaver.userId, false);
    for (const reader of [here, there]) {
      await reader.until(({ event }) => event === 'department.member_added');
      expect(reader.heard.filter(asks(unseen))).toEqual([]);
    }
  });

  it('miss nothing and repeat nothing when the bells between the processes are cut', async () => {
    const watcher = people.ENG[0]!;
    const [stays, goes] = [await watch(watcher, 1), await watch(watcher, 1)];
    const before = await ask();
    for (const reader of [stays, goes]) await reader.until(asks(before));
    await goes.close();
    await cutTheBells();
    const missed = [await ask(), await ask(), await ask()];
    for (const request of missed) await stays.until(asks(request));
    const back = await watch(watcher, 0, '', { 'last-event-id': goes.lastId! });
    const after = await ask();
    for (const reader of [stays, back]) await reader.until(asks(after));
    const all = await positionsFor(watcher);
    const heard = [...goes.heard, ...back.heard].map(({ id }) => id!);
    expect(heard).toEqual(all.slice(all.indexOf(heard[0]!), all.indexOf(heard[0]!) + heard.length));
    expect(new Set(stays.heard.map(({ id }) => id)).size).toBe(stays.heard.length);
    for (const request of missed) expect(back.heard.filter(asks(request))).toHaveLength(1);
  });

  it('end at once when the process stops, though they are open', async () => {
    const reader = await watch(people.CS[0]!, 1);
    const code = await processes[1]!.kill('SIGTERM');
    await reader.ended;
    expect(reader.heard.at(-1)).toMatchObject({ event: 'end', data: { code: 'live.leaving' } });
    expect(code).toBe(0);
  });
});

it('would be caught telling what nobody asked whether it may', async () => {
  const app = await startApp();
  const admin = await signIn(app.http, OPERATOR.email, OPERATOR.password);
  const stranger = await aUser(app.http, admin, 'Sam Stranger');
  await app.app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`;
  const feed = app.get(LiveFeed);
  const stretch = feed.stretch.bind(feed);
  const unasked = jest.spyOn(feed, 'stretch').mockImplementation(async (after, end, viewers) => {
    const everything = await stretch(after, end, [{ ...viewers[0]!, executive: true }]);
    return { ...everything, events: everything.events.map((event) => ({ ...event, seenBy: [stranger.userId] })) };
  });
  await aUser(app.http, admin, 'Nora Newcomer');
  await app.get(Sealer).sealNow();
  const reader = await EventReader.open(origin, stranger.accessToken, '?after=0&follow=false');
  await reader.ended;
  unasked.mockRestore();
  const honest = await EventReader.open(origin, stranger.accessToken, '?after=0&follow=false');
  await honest.ended;
  await app.close();
  expect(reader.heard.length).toBeGreaterThan(0);
  expect(honest.heard).toEqual([]);
});
