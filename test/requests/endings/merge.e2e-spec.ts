import { ClockRebuild } from '../../../src/sla/index.js';
import { RequestRebuild } from '../../../src/requests/index.js';
import { Twice } from '../../support/builders/asked-twice.js';
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
  /** The first pair; the second pair asks the same of the same days and is never merged, the third is merged and parted. */
  let fresh: RequestHandle;
  let breached: RequestHandle;
  let partedOne: RequestHandle;
  let partedFrom: RequestHandle;

  beforeAll(async () => {
    twice = await Twice.prepared();
    ({ world } = twice);
    [fresh, breached] = await twice.pair('SO-1');
    await twice.pair('SO-2');
    [partedFrom, partedOne] = await twice.pair('SO-3');
    await world.clara.post(`/requests/${breached.number}/messages`, { body: 'It is the blue one.' }).expect(201);
    await world.erik
      .post(`/requests/${breached.number}/messages`, { body: 'Odd.', visibility: 'INTERNAL' })
      .expect(201);
    await world.app.travelTo('2026-03-09T12:00:00Z');
  });

  afterAll(() => world.app.close());

  it('goes on in the older request, whichever of the two is named', async () => {
    const { body } = await twice.merge(fresh, breached).expect(200);
    expect(body).toMatchObject({ number: fresh.number, state: 'SUBMITTED', merged: [{ number: breached.number }] });
    expect(await twice.show(breached)).toMatchObject({ state: 'MERGED', duplicateOfId: fresh.id });
    await twice.merge(partedOne, partedFrom).expect(200);
    expect(await twice.show(partedOne)).toMatchObject({ state: 'MERGED', duplicateOfId: partedFrom.id });
  });

  it('keeps the earlier due instant, and the miss with its moment', async () => {
    const { dueAt } = await twice.clock(breached);
    expect(await twice.clock(fresh)).toMatchObject({ dueAt: '2026-03-03T09:00:00Z', result: 'MISSED' });
    expect((await twice.clock(fresh)).breachedAt).toBe((await twice.clock(breached)).breachedAt);
    expect(dueAt).toBe('2026-03-03T09:00:00Z');
  });

  it('holds the order up from the merge on, where the other one ceases to', async () => {
    const [link] = await twice.show<object[]>(fresh, '/orders');
    expect(link).toMatchObject({ reference: 'SO-1', blocks: true, carried: true, endedAt: null });
    expect(link).toMatchObject({ blockedFrom: '2026-03-09T12:00:00.000Z' });
    const [before] = await twice.show<object[]>(breached, '/orders');
    expect(before).toMatchObject({ blocks: true, carried: false, endedAt: '2026-03-09T12:00:00.000Z' });
  });

  it('leaves the money of the order where it was, to the cent, as if nobody had merged anything', async () => {
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

  it('keeps the place in the queue that the order gives it', async () => {
    const { body } = await world.erik.get('/departments/ENG/queue?limit=50').expect(200);
    const rows = (body as { data: { number: string; basis: string }[] }).data;
    expect(rows.map(({ number }) => number)).not.toContain(breached.number);
    expect(rows.find(({ number }) => number === fresh.number)).toBeDefined();
  });

  it('is told to both sides, and Clara, who asked the merged one, hears what becomes of the other', async () => {
    const merged = `${breached.number} was merged into another request, which goes on.`;
    expect(await twice.sentences(world.clara, breached)).toContain(merged);
    expect(await twice.sentences(world.erika, breached)).toContain(merged);
    expect(await twice.sentences(world.carla, fresh)).toContain(
      `${fresh.number} goes on for another request that was merged into it.`,
    );
  });

  it('reads the words of the merged one from the other, and notes in their own department only', async () => {
    const bodies = async (by: Client) =>
      (await twice.show<{ data: { body: string; mergedFromId: string }[] }>(fresh, '/messages', by)).data;
    expect(await bodies(world.carla)).toMatchObject([{ body: 'It is the blue one.', mergedFromId: breached.id }]);
    expect((await bodies(world.erik)).map(({ body }) => body)).toEqual(['It is the blue one.', 'Odd.']);
  });

  it('is not merged by another requester, into one that ended, or twice', async () => {
    const other = await twice.ask(world.carla, { priority: 'P4' });
    await world.carla.put(`/requests/${other.number}/merge`, { into: fresh.number }).expect(403);
    await twice.merge(fresh, breached).expect(422);
    expect((await twice.merge(breached, fresh)).status).toBe(409);
  });

  it('goes on as if it had never been merged, once it is parted', async () => {
    await world.carla.delete(`/requests/${partedOne.number}/merge`).expect(200);
    expect(await twice.show(partedOne)).toMatchObject({ state: 'SUBMITTED', duplicateOfId: null, endedAt: null });
    expect(await twice.show(partedFrom)).toMatchObject({ merged: [], breachedAt: null });
    expect(await twice.clock(partedFrom)).toMatchObject({ dueAt: '2026-03-16T09:00:00Z', result: null });
    expect(await twice.clock(partedOne)).toMatchObject({ dueAt: '2026-03-03T09:00:00Z', result: 'MISSED' });
    expect(await delayCostOf<Cost>(world.eva, 'SO-3')).toMatchObject({
      leaves: [{ cls: 'PB', requestNumber: partedOne.number, amount: { amount: '500000' } }],
    });
    const [link] = await twice.show<object[]>(partedOne, '/orders');
    expect(link).toMatchObject({ blocks: true, endedAt: null, carried: false });
    const { body } = await world.erik.get('/departments/ENG/queue?limit=50').expect(200);
    expect((body as { data: { number: string }[] }).data.map(({ number }) => number)).toContain(partedOne.number);
    expect(await twice.sentences(world.clara, partedOne)).toContain(
      `${partedOne.number} was parted from another request and goes on by itself.`,
    );
  });

  it('is the same when requests and clocks are made again from their events', async () => {
    const rows = (table: string) =>
      world.app.database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`);
    const read = async () => [await rows('request'), await rows('request_clock'), await rows('told_threshold')];
    const before = await read();
    await world.app.get(RequestRebuild).rebuild();
    await world.app.get(ClockRebuild).rebuild();
    expect(await read()).toEqual(before);
  });

  it('is not parted any more after five working days of who wants to', async () => {
    await world.app.travelTo('2026-03-16T21:00:00Z');
    const { body } = await world.carla.delete(`/requests/${breached.number}/merge`).expect(409);
    expect(body).toMatchObject({ code: 'request.parting_window_passed', until: '2026-03-16T20:00:00.000Z' });
  });
});
