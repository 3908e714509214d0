import type { QueueRowDto } from '../../src/queue/http/dto/queue.dto.js';
import { aQueuedRequest, MONDAY_AT_NINE, readQueue } from '../support/builders/queue.js';
import { aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

interface ClockNow {
  kind: string;
  state: string;
  remainingSeconds: number | null;
}

describe('the time left on a row of the queue', () => {
  let world: RequestWorld;
  let asked: RequestHandle;
  let early: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    world.app.clock.set(MONDAY_AT_NINE);
    early = await aQueuedRequest(world, { title: 'early', orders: [{ reference: 'SO-801-A' }] });
    asked = await aQueuedRequest(world, { title: 'asked', orders: [{ reference: 'SO-802-A' }] });
    await world.erik.post(`/requests/${asked.number}/questions`, { body: 'Which pump?' }).expect(201);
    await world.app.pass(3 * HOUR);
    await aQueuedRequest(world, { title: 'late in the day' });
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const rowOf = async ({ number }: RequestHandle): Promise<QueueRowDto> =>
    (await readQueue(world.erik)).find((row) => row.number === number)!;
  const titles = async (filter: string): Promise<string[]> =>
    (await readQueue(world.erik, `&sort=age${filter}`)).map(({ title }) => title);

  it('is working time: the night between is not counted', async () => {
    const left = async (): Promise<number | null> =>
      (await rowOf(early)).clocks.find(({ kind }) => kind === 'RES')!.remainingSeconds;
    expect(await left()).toBe(13 * HOUR);
    world.app.clock.set('2026-03-03T08:00:00Z');
    expect(await left()).toBe(8 * HOUR);
    world.app.clock.set('2026-03-04T09:00:00Z');
    expect(await left()).toBe(-HOUR);
  });

  it('is that of the clocks of the request, for running and standing ones', async () => {
    for (const request of [early, asked]) {
      const { body } = await world.erik.get(`/requests/${request.number}/clocks`).expect(200);
      const { clocks } = body as { clocks: ClockNow[] };
      for (const { kind, state, remainingSeconds } of (await rowOf(request)).clocks) {
        const same = clocks.find((clock) => clock.kind === kind && clock.state === state)!;
        expect([kind, remainingSeconds]).toEqual([kind, state === 'STOPPED' ? null : same.remainingSeconds]);
      }
    }
  });

  it('narrows the queue: due within a time from now, or overdue', async () => {
    world.app.clock.set('2026-03-03T09:00:00Z');
    expect(await titles(`&dueWithinSeconds=${DAY}`)).toEqual(['early']);
    expect(await titles(`&dueWithinSeconds=${2 * DAY}`)).toEqual(['early', 'late in the day']);
    await world.erik.get('/departments/ENG/queue?dueWithinSeconds=-1').expect(400);
  });

  it('an order is found by its reference, or by the beginning of it', async () => {
    expect(await titles('&order=SO-801-A')).toEqual(['early']);
    expect(await titles('&order=SO-80*')).toEqual(['early', 'asked']);
    expect(await titles('&order=SO-80')).toEqual([]);
    expect(await titles('&order=so-801*')).toEqual(['early']);
    expect(await titles('&order=O-80*')).toEqual([]);
    expect(await titles(`&order=${encodeURIComponent("SO:order'%*")}`)).toEqual([]);
  });
});
