import { LateChanceProjection, RequestLikelyLate } from '../../src/lateness/index.js';
import { EventLog } from '../../src/platform/events/index.js';
import { TimerSweep } from '../../src/platform/timers/index.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { knowTimes } from './known-times.js';

const HOUR = 3600;
/** Ten in Berlin on a Monday; Engineering works until five. The target is 16 h. */
const START = '2026-03-02T09:00:00Z';

let world: RequestWorld;

interface Chance {
  standing: string;
  basisPoints: number | null;
  ageSeconds: number;
  targetSeconds: number;
  population: string;
}

/** Five of twenty were answered after 2 h, two after 10 h and 13 after 30 h: a chance of 65 % at first, 86.67 % from 2 h on. */
beforeAll(async () => {
  world = await aRequestWorld();
  await knowTimes(world.app, world.serviceId, { 2: 5, 10: 2, 30: 13 }, { P1: { 1: 10, 20: 10 }, P2: { 2: 5, 30: 15 } });
});
afterAll(() => world.app.close());

const settleAt = async (instant: string): Promise<void> => {
  await world.app.travelTo(instant);
  await world.app.settle();
};
const chanceOf = async ({ number }: RequestHandle, reader = world.carla): Promise<Chance | null> =>
  ((await reader.get(`/requests/${number}`).expect(200)).body as { lateChance: Chance | null }).lateChance;
const told = async ({ id }: RequestHandle): Promise<number[]> =>
  (await world.app.get(EventLog).streamOf('request', id))
    .filter(({ type }) => type === RequestLikelyLate.type)
    .map(({ payload }) => (payload as { targetVersion: number }).targetVersion);
/** Asked that Monday at ten in Berlin. */
const ask = async (more: object = {}): Promise<RequestHandle> => {
  world.app.clock.set(START);
  const request = await aRequest(world, more);
  await world.app.settle();
  return request;
};

test('a hold stops the chance with the clock, and nobody is told while it lasts', async () => {
  const request = await ask();
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 6500, ageSeconds: 0, population: 'SERVICE' });
  await settleAt('2026-03-02T10:00:00Z');
  const hold = { reason: 'The supplier measures it', reference: 'Mail', reviewAt: '2026-03-03T09:00:00Z' };
  await world.erik.post(`/requests/${request.number}/holds`, hold).expect(201);
  await settleAt('2026-03-02T15:00:00Z');
  expect(await chanceOf(request)).toMatchObject({ standing: 'FORESEEN', basisPoints: 6500, ageSeconds: HOUR });
  expect(await told(request)).toEqual([]);
  await settleAt('2026-03-03T09:59:59Z');
  expect(await told(request)).toEqual([]);
  await settleAt('2026-03-03T10:00:00Z');
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 8667, ageSeconds: 2 * HOUR });
  expect(await told(request)).toEqual([1]);
});

test('it is told once, also where the process dies with the telling half done', async () => {
  const request = await ask();
  world.app.clock.set('2026-03-02T11:00:00Z');
  const sweep = world.app.get(TimerSweep);
  const dies = world.app.database.inTransaction(async () => {
    await sweep.runDue(world.app.clock.now());
    throw new Error('The process dies');
  });
  await expect(dies).rejects.toThrow('The process dies');
  expect(await told(request)).toEqual([]);
  await sweep.runDue(world.app.clock.now());
  await world.app.settle();
  expect(await told(request)).toEqual([1]);
  await world.app.get(LateChanceProjection).refresh([request.id], world.app.clock.now());
  await sweep.runDue(world.app.clock.now());
  expect(await told(request)).toEqual([1]);
});

test('the same request keeps its promise, its age and its history when another department takes it over', async () => {
  const request = await ask();
  await settleAt('2026-03-02T10:00:00Z');
  const transfer = { toDepartmentId: world.qa.id, reason: 'The test bench is yours.' };
  const { body } = await world.erik.post(`/requests/${request.number}/transfers`, transfer).expect(201);
  await world.quinn
    .put(`/requests/${request.number}/transfers/${(body as { id: string }).id}/acceptance`, {})
    .expect(200);
  await world.app.settle();
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 6500, ageSeconds: HOUR, targetSeconds: 16 * HOUR });
  const queue = async (department: string, reader = world.quinn): Promise<string[]> =>
    (
      (await reader.get(`/departments/${department}/queue?sort=late`).expect(200)).body as {
        data: { number: string }[];
      }
    ).data.map(({ number }) => number);
  expect(await queue('QA')).toEqual([request.number]);
  expect(await queue('ENG', world.erik)).not.toContain(request.number);
  await settleAt('2026-03-02T11:00:00Z');
  expect(await told(request)).toEqual([1]);
});

test('of two that are merged the one that goes on has a chance, by the earlier date of the two', async () => {
  const older = await ask();
  await settleAt('2026-03-02T09:30:00Z');
  const younger = await aRequest(world, { title: 'Which revision again?' });
  await world.app.settle();
  await world.erik.put(`/requests/${younger.number}/merge`, { into: older.number }).expect(200);
  await world.app.settle();
  expect(await chanceOf(younger)).toBeNull();
  expect(await chanceOf(older)).toMatchObject({ basisPoints: 6500, targetSeconds: 16 * HOUR });
});

test('a reopened request goes on with the age it had', async () => {
  const request = await ask();
  await settleAt('2026-03-02T10:00:00Z');
  await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
  await settleAt('2026-03-02T14:00:00Z');
  expect(await chanceOf(request)).toBeNull();
  await world.carla.post(`/requests/${request.number}/reopenings`, { reason: 'INCOMPLETE' }).expect(201);
  await world.app.settle();
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 6500, ageSeconds: HOUR });
});

test('one of a priority of which enough were answered is compared with those', async () => {
  const request = await ask();
  await world.erik.put(`/requests/${request.number}/priority`, { priority: 'P1' }).expect(200);
  await world.app.settle();
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 5000, population: 'SERVICE_AND_PRIORITY' });
});

test('an agreed date is judged by the working time until it', async () => {
  const request = await ask();
  await settleAt('2026-03-02T10:00:00Z');
  const offer = { kind: 'DATE', date: '2026-03-03T10:00:00Z', reason: 'Tomorrow.' };
  const { body } = await world.erik.post(`/requests/${request.number}/offers`, offer).expect(201);
  const { id, hash } = (body as { onTheTable: { id: string; hash: string } }).onTheTable;
  await world.carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
  await world.app.settle();
  // One hour was taken, and eight are left until then: 15 of 20 took longer than these 9 h.
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 7500, ageSeconds: HOUR, targetSeconds: 9 * HOUR });
  await settleAt('2026-03-02T10:00:01Z');
  expect(await told(request)).toEqual([2]);
});

test('a request that is likely late from the beginning is shown so, and told to nobody', async () => {
  const request = await ask({ priority: 'P2' });
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 7500, population: 'SERVICE_AND_PRIORITY' });
  await settleAt('2026-03-02T11:00:00Z');
  expect(await chanceOf(request)).toMatchObject({ basisPoints: 10_000, ageSeconds: 2 * HOUR });
  expect(await told(request)).toEqual([]);
});

test('who does not see a request sees nothing of its chance', async () => {
  const request = await ask({ restricted: true });
  for (const stranger of [world.sam, world.quinn]) {
    await stranger.get(`/requests/${request.number}/late-chance`).expect(404);
    const { body } = await stranger.get('/requests?lateChanceAtLeast=0&sort=-lateChance').expect(200);
    expect((body as { data: { number: string }[] }).data.map(({ number }) => number)).not.toContain(request.number);
  }
});

test('all of them made anew are as they were', async () => {
  const rows = () => world.app.database.query('SELECT * FROM late_chance ORDER BY request_id');
  const projection = world.app.get(LateChanceProjection);
  await projection.rebuild();
  const before = await rows();
  expect(before.length).toBeGreaterThan(3);
  await projection.rebuild();
  expect(await rows()).toEqual(before);
});
