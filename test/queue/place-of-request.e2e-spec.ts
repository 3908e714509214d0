import type { Client } from '../support/builders/identity.js';
import { aDay, aQueuedRequest, MONDAY_AT_NINE } from '../support/builders/queue.js';
import { aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

describe('how many go before mine', () => {
  let world: RequestWorld;
  let cheap: RequestHandle;
  let dear: RequestHandle;
  let unpriced: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    world.app.clock.set(MONDAY_AT_NINE);
    const held = (rate: string) => [{ promisedDate: '2026-03-02', profile: aDay(rate) }];
    cheap = await aQueuedRequest(world, { title: 'cheap', orders: held('10000') });
    dear = await aQueuedRequest(world, { title: 'dear', orders: held('90000'), more: { restricted: true } });
    unpriced = await aQueuedRequest(world, { title: 'unpriced' });
  });

  afterAll(() => world.app.close());

  const placeOf = async ({ number }: RequestHandle): Promise<string> => {
    const { body } = await world.carla.get(`/requests/${number}/queue-place`).expect(200);
    const { place, of } = body as { place: number; of: number };
    return `${place} of ${of}`;
  };

  it('is told to who waits for the answer, by the order in which the department works', async () => {
    expect(await Promise.all([dear, cheap, unpriced].map(placeOf))).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it('counts nothing that was put aside, save the request itself', async () => {
    const until = { until: '2026-03-04T08:00:00Z', reason: 'The bench is busy.' };
    await world.erik.put(`/requests/${cheap.number}/snooze`, until).expect(200);
    expect(await Promise.all([dear, cheap, unpriced].map(placeOf))).toEqual(['1 of 2', '2 of 3', '2 of 2']);
    await world.erik.delete(`/requests/${cheap.number}/snooze`).expect(204);
  });

  it('is explained to the department among what the reader sees and was not put aside', async () => {
    const explained = async (reader: Client): Promise<string> => {
      const { body } = await reader.get(`/departments/ENG/queue/${cheap.number}/explanation`).expect(200);
      const { place, of } = body as { place: number; of: number };
      return `${place} of ${of}`;
    };
    expect([await explained(world.erika), await explained(world.erik)]).toEqual(['2 of 3', '1 of 2']);
    const until = { until: '2026-03-04T08:00:00Z', reason: 'The bench is busy.' };
    await world.erik.put(`/requests/${cheap.number}/snooze`, until).expect(200);
    expect([await explained(world.erika), await explained(world.erik)]).toEqual(['2 of 2', '1 of 1']);
    await world.erik.delete(`/requests/${cheap.number}/snooze`).expect(204);
  });

  it('is nobody’s business who may not see the request', async () => {
    await world.sam.get(`/requests/${cheap.number}/queue-place`).expect(404);
  });

  it('names none of those that go before', async () => {
    const { body } = await world.carla.get(`/requests/${unpriced.number}/queue-place`).expect(200);
    for (const { id, number } of [cheap, dear]) {
      expect(JSON.stringify(body)).not.toContain(id);
      expect(JSON.stringify(body)).not.toContain(number);
    }
  });

  it('is not told once nothing is waited for', async () => {
    await world.carla.put(`/requests/${unpriced.number}/cancellation`, { reason: 'NO_LONGER_NEEDED' }).expect(200);
    const { body } = await world.carla.get(`/requests/${unpriced.number}/queue-place`).expect(409);
    expect(body).toMatchObject({ code: 'queue.waits_in_none' });
  });
});
