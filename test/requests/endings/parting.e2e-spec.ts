import { RequestRebuild } from '../../../src/requests/index.js';
import { ClockRebuild } from '../../../src/sla/index.js';
import { addFile, Twice } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { delayCostOf } from '../../support/builders/orders.js';
import type { RequestHandle, RequestWorld } from '../../support/builders/requests.js';

const at = ({ number }: RequestHandle, suffix: string): string => `/requests/${number}${suffix}`;

describe('what hangs on a request that was late when it was merged', () => {
  let late: Twice;
  let eng: RequestWorld;
  let survivor: RequestHandle;
  let parted: RequestHandle;
  const bodiesFrom = async (request: RequestHandle, by: Client) =>
    (await late.show<{ data: { body: string }[] }>(request, '/messages', by)).data.map(({ body }) => body);
  const filesOf = async (request: RequestHandle, by: Client) =>
    (await late.list<{ visibility: string }>(request, '/attachments', by)).map(({ visibility }) => visibility);

  beforeAll(async () => {
    late = await Twice.prepared();
    eng = late.world;
    [survivor, parted] = await late.pair('SO-3');
    await eng.clara.post(at(parted, '/messages'), { body: 'It is the blue one.' }).expect(201);
    await eng.erik.post(at(parted, '/messages'), { body: 'Odd.', visibility: 'INTERNAL' }).expect(201);
    await eng.erik.post(at(parted, '/work-logs'), { minutes: 25, note: 'Read the drawing.' }).expect(201);
    for (const visibility of ['SHARED', 'INTERNAL']) await addFile(eng.erik, parted, visibility);
    await eng.app.travelTo('2026-03-09T12:00:00Z');
    await late.merge(parted, survivor).expect(200);
    await eng.app.travelTo('2026-03-12T09:00:00Z');
    await late.part(parted).expect(200);
  });

  afterAll(() => eng.app.close());

  it('parting: the parted one stands where it stood, and the survivor has nothing of it', async () => {
    expect(await late.show(parted)).toMatchObject({ state: 'SUBMITTED', duplicateOfId: null, endedAt: null });
    expect(await late.show(survivor)).toMatchObject({ merged: [] });
  });

  it('parting × clocks: run as if they had never stopped, each to its own due instant', async () => {
    expect(await late.clock(survivor)).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-16T09:00:00Z' });
    expect(await late.clock(parted)).toMatchObject({ state: 'RUNNING', dueAt: '2026-03-03T09:00:00Z' });
  });

  it('parting × misses: a miss goes back to the request that missed', async () => {
    expect(await late.clock(survivor)).toMatchObject({ result: null, breachedAt: null });
    expect(await late.clock(parted)).toMatchObject({ result: 'MISSED' });
  });

  it('parting × order links: wait for the parted one again, without a break', async () => {
    const [link] = await late.list<object>(parted, '/orders');
    expect(link).toMatchObject({ blocks: true, endedAt: null, carried: false });
  });

  it('parting × blame: all the money is charged under the parted one, as if never merged', async () => {
    expect(await delayCostOf(eng.eva, 'SO-3')).toMatchObject({
      leaves: [{ cls: 'PB', requestNumber: parted.number, amount: { amount: '500000' } }],
    });
  });

  it('parting × queue place: both have one again', async () => {
    const { body } = await eng.erik.get('/departments/ENG/queue?limit=50').expect(200);
    const numbers = (body as { data: { number: string }[] }).data.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([parted.number, survivor.number]));
  });

  it('parting × notes: are read from the parted one only, as are shared words', async () => {
    expect(await bodiesFrom(survivor, eng.erik)).toEqual([]);
    expect(await bodiesFrom(parted, eng.erik)).toEqual(['It is the blue one.', 'Odd.']);
    expect(await bodiesFrom(parted, eng.carla)).toEqual(['It is the blue one.']);
  });

  it('parting × files: are read from the parted one only, internal ones by their own department', async () => {
    expect(await filesOf(survivor, eng.erik)).toEqual([]);
    expect((await filesOf(parted, eng.erik)).sort()).toEqual(['INTERNAL', 'SHARED']);
    expect(await filesOf(parted, eng.carla)).toEqual(['SHARED']);
  });

  it('parting × work logs: are read from the parted one only', async () => {
    expect(await late.list(survivor, '/work-logs', eng.erik)).toEqual([]);
    expect(await late.show(parted, '/work-logs', eng.erik)).toMatchObject({ data: [{ minutes: 25 }] });
  });

  it('parting × reports: the footnote counts it no more', async () => {
    const { body } = await eng.erika.get('/reports/responsiveness?from=2026-03-01&to=2026-03-31').expect(200);
    expect(body).toMatchObject({ footnotes: [] });
  });

  it('parting: requests and clocks are the same when they are made again from their events', async () => {
    const rows = (table: string) =>
      eng.app.database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`);
    const read = async () => [await rows('request'), await rows('request_clock'), await rows('told_threshold')];
    const before = await read();
    await eng.app.get(RequestRebuild).rebuild();
    await eng.app.get(ClockRebuild).rebuild();
    expect(await read()).toEqual(before);
  });

  it('parting × watchers: each hears of their own again, and of the other no more', async () => {
    expect(await late.sentences(eng.clara, parted)).toContain(
      `${parted.number} was parted from another request and goes on by itself.`,
    );
    const before = await late.sentences(eng.clara, survivor);
    const heard = await late.sentences(eng.carla, survivor);
    await eng.erik.put(at(survivor, '/resolution'), { answer: 'The red one.' }).expect(200);
    expect(await late.sentences(eng.clara, survivor)).toEqual(before);
    expect((await late.sentences(eng.carla, survivor)).length).toBeGreaterThan(heard.length);
  });
});
