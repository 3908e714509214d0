import { ClockRebuild } from '../../../src/sla/index.js';
import { RequestRebuild } from '../../../src/requests/index.js';
import { addFile, PDF, Twice } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { delayCostOf } from '../../support/builders/orders.js';
import type { RequestHandle, RequestWorld } from '../../support/builders/requests.js';

interface Cost {
  cost: { amount: string };
  leaves: { cls: string; amount: { amount: string } }[];
}

const byClass = ({ leaves }: Cost): Record<string, number> =>
  Object.fromEntries(leaves.map(({ cls }) => [cls, sumOf(leaves.filter((leaf) => leaf.cls === cls))]));
const sumOf = (leaves: Cost['leaves']): number => leaves.reduce((sum, { amount }) => sum + Number(amount.amount), 0);

describe('the same asked twice', () => {
  let twice: Twice;
  let world: RequestWorld;
  /** The first pair; the second pair asks the same of the same days and is never merged. */
  let fresh: RequestHandle;
  let breached: RequestHandle;

  beforeAll(async () => {
    twice = await Twice.prepared();
    ({ world } = twice);
    [fresh, breached] = await twice.pair('SO-1');
    await twice.pair('SO-2');
    await world.clara.post(`/requests/${breached.number}/messages`, { body: 'It is the blue one.' }).expect(201);
    await world.erik
      .post(`/requests/${breached.number}/messages`, { body: 'Odd.', visibility: 'INTERNAL' })
      .expect(201);
    await addFile(world.clara, breached, 'SHARED');
    await addFile(world.erik, breached, 'INTERNAL');
    const work = { minutes: 25, note: 'Read the drawing.' };
    await world.erik.post(`/requests/${breached.number}/work-logs`, work).expect(201);
    await world.app.travelTo('2026-03-09T12:00:00Z');
  });

  afterAll(() => world.app.close());

  it('merge: goes on in the older request, whichever of the two is named', async () => {
    const { body } = await twice.merge(fresh, breached).expect(200);
    expect(body).toMatchObject({ number: fresh.number, state: 'SUBMITTED', merged: [{ number: breached.number }] });
    expect(await twice.show(breached)).toMatchObject({ state: 'MERGED', duplicateOfId: fresh.id });
  });

  it('merge × clocks: the survivor keeps the earlier due instant, and the clocks of the other stop', async () => {
    expect(await twice.clock(fresh)).toMatchObject({ dueAt: '2026-03-03T09:00:00Z', state: 'RUNNING' });
    expect(await twice.clock(breached)).toMatchObject({ dueAt: '2026-03-03T09:00:00Z', state: 'STOPPED' });
  });

  it('merge × misses: a miss stays a miss, with its moment, under the survivor', async () => {
    const { breachedAt } = await twice.clock(breached);
    expect(breachedAt).not.toBeNull();
    expect(await twice.clock(fresh)).toMatchObject({ result: 'MISSED', breachedAt });
  });

  it('merge × order links: hold the order up from the merge on, where the other one ceases to', async () => {
    const [link] = await twice.list<object>(fresh, '/orders');
    expect(link).toMatchObject({ reference: 'SO-1', blocks: true, carried: true, endedAt: null });
    expect(link).toMatchObject({ blockedFrom: '2026-03-09T12:00:00.000Z' });
    const [before] = await twice.list<object>(breached, '/orders');
    expect(before).toMatchObject({ blocks: true, carried: false, endedAt: '2026-03-09T12:00:00.000Z' });
  });

  it('merge × blame: the money of the order stays where it was, to the cent', async () => {
    await world.app.travelTo('2026-03-12T09:00:00Z');
    const merged = await delayCostOf<Cost>(world.eva, 'SO-1');
    expect(byClass(merged)).toEqual({ PB: 500_000 });
    expect(byClass(await delayCostOf<Cost>(world.eva, 'SO-2'))).toEqual({ PB: 500_000 });
    for (const day of ['07', '08', '09', '10', '11', '12']) {
      const then = `?asOf=2026-03-${day}T09:00:00Z`;
      const [once, never] = await Promise.all(
        ['SO-1', 'SO-2'].map((order) => delayCostOf<Cost>(world.eva, order, then)),
      );
      expect(byClass(once!)).toEqual(byClass(never!));
    }
  });

  it('merge × queue place: the survivor has one, the other is gone', async () => {
    const { body } = await world.erik.get('/departments/ENG/queue?limit=50').expect(200);
    const rows = (body as { data: { number: string; basis: string }[] }).data;
    expect(rows.map(({ number }) => number)).not.toContain(breached.number);
    expect(rows.find(({ number }) => number === fresh.number)).toBeDefined();
  });

  it('merge × watchers: hear of it on both sides, and Clara, who asked the merged one, hears of the survivor', async () => {
    const merged = `${breached.number} was merged into another request, which goes on.`;
    expect(await twice.sentences(world.clara, breached)).toContain(merged);
    expect(await twice.sentences(world.erika, breached)).toContain(merged);
    expect(await twice.sentences(world.carla, fresh)).toContain(
      `${fresh.number} goes on for another request that was merged into it.`,
    );
  });

  it('merge × notes: are read from the survivor by their own department, shared words by both', async () => {
    const bodies = async (by: Client) =>
      (await twice.show<{ data: { body: string; mergedFromId: string }[] }>(fresh, '/messages', by)).data;
    expect(await bodies(world.carla)).toMatchObject([{ body: 'It is the blue one.', mergedFromId: breached.id }]);
    expect((await bodies(world.erik)).map(({ body }) => body)).toEqual(['It is the blue one.', 'Odd.']);
  });

  it('merge × files: are read from the survivor byte for byte, internal ones by their own department', async () => {
    const files = async (by: Client) => twice.list<{ id: string; visibility: string }>(fresh, '/attachments', by);
    const [shared, ...others] = await files(world.carla);
    expect([shared!.visibility, others]).toEqual(['SHARED', []]);
    const own = (await files(world.erik)).find(({ visibility }) => visibility === 'INTERNAL')!;
    const download = (by: Client, id: string) => by.get(`/requests/${fresh.number}/attachments/${id}`).buffer(true);
    expect(PDF.equals((await download(world.carla, shared!.id).expect(200)).body as Buffer)).toBe(true);
    await download(world.erik, own.id).expect(200);
    await download(world.carla, own.id).expect(404);
  });

  it('merge × work logs: are read from the survivor by their own department', async () => {
    const minutes = (by: Client) => twice.list<object>(fresh, '/work-logs', by);
    expect(await minutes(world.erik)).toMatchObject([{ minutes: 25, note: 'Read the drawing.' }]);
    expect(await minutes(world.carla)).toEqual([]);
  });

  it('merge × reports: counts once, and a footnote says how many were merged', async () => {
    const report = async (query: string) => {
      const { body } = await world.erika.get(`/reports/responsiveness?${query}`).expect(200);
      return (body as { footnotes: string[] }).footnotes;
    };
    expect(await report('from=2026-03-01&to=2026-03-31')).toEqual(['1 merged']);
    expect(await report('from=2026-02-01&to=2026-02-28')).toEqual([]);
  });

  it('merge × restriction: what was restricted is read from the survivor by its own people and the leads', async () => {
    const older = await twice.ask(world.carla, {});
    const younger = await twice.ask(world.clara, { restricted: true });
    await world.clara.post(`/requests/${younger.number}/messages`, { body: 'Between us.' }).expect(201);
    await world.erika.put(`/requests/${younger.number}/merge`, { into: older.number }).expect(200);
    const words = async (by: Client) => (await twice.show<{ data: object[] }>(older, '/messages', by)).data;
    for (const by of [world.clara, world.beatriz, world.erika]) {
      expect(await words(by)).toMatchObject([{ body: 'Between us.', mergedFromId: younger.id }]);
    }
    for (const by of [world.carla, world.erik]) expect(await words(by)).toEqual([]);
  });

  it('merge × invitations: who was invited to one of the two reads that one only', async () => {
    const older = await twice.ask(world.carla, {});
    const younger = await twice.ask(world.clara, {});
    const help = { userId: world.quinn.userId, reason: 'You drew it.' };
    await world.erik.post(`/requests/${older.number}/invitations`, help).expect(201);
    await world.clara.post(`/requests/${younger.number}/messages`, { body: 'The blue one.' }).expect(201);
    await twice.merge(younger, older).expect(200);
    const read = async () => (await twice.show<{ data: object[] }>(older, '/messages', world.quinn)).data;
    expect(await read()).toEqual([]);
    await world.quinn.get(`/requests/${younger.number}`).expect(404);
  });

  it('merge: is not merged by another requester, into one that ended, or twice', async () => {
    const other = await twice.ask(world.carla, { priority: 'P4' });
    await world.carla.put(`/requests/${other.number}/merge`, { into: fresh.number }).expect(403);
    await twice.merge(fresh, breached).expect(422);
    expect((await twice.merge(breached, fresh)).status).toBe(409);
  });

  it('merge: is the same when requests and clocks are made again from their events', async () => {
    const rows = (table: string) =>
      world.app.database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`);
    const read = async () => [await rows('request'), await rows('request_clock'), await rows('told_threshold')];
    const before = await read();
    await world.app.get(RequestRebuild).rebuild();
    await world.app.get(ClockRebuild).rebuild();
    expect(await read()).toEqual(before);
  });

  it('merge: is not undone any more after five working days of who wants to', async () => {
    await world.app.travelTo('2026-03-16T21:00:00Z');
    const { body } = await world.carla.delete(`/requests/${breached.number}/merge`).expect(409);
    expect(body).toMatchObject({ code: 'request.parting_window_passed', until: '2026-03-16T20:00:00.000Z' });
  });
});
