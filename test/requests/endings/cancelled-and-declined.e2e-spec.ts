import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

/** One request is taken back by Carla, another is declined by Erik; both in time. */
describe('a request that ends without an answer', () => {
  let world: RequestWorld;
  let cancelled: RequestHandle;
  let declined: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    cancelled = await aRequest(world);
    declined = await aRequest(world);
    const decline = { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask Quality.' };
    await world.carla.put(`/requests/${cancelled.number}/cancellation`, { reason: 'OTHER' }).expect(200);
    await world.erik.put(`/requests/${declined.number}/decline`, decline).expect(200);
  });

  afterAll(() => world.app.close());

  const resolutionOf = async ({ number }: RequestHandle): Promise<object> => {
    const { body } = await world.carla.get(`/requests/${number}/clocks`).expect(200);
    return (body as { clocks: { kind: string }[] }).clocks.find(({ kind }) => kind === 'RES')!;
  };
  const queued = async (): Promise<unknown[]> => (await readQueue(world.erik)).map(({ number }) => number);

  it('cancel × clocks: the clock of the answer stops and is not counted', async () => {
    expect(await resolutionOf(cancelled)).toMatchObject({ state: 'STOPPED', result: 'NOT_COUNTED' });
  });

  it('decline × clocks: the clock of the answer stops and is not counted', async () => {
    expect(await resolutionOf(declined)).toMatchObject({ state: 'STOPPED', result: 'NOT_COUNTED' });
  });

  it('cancel × queue place: it is gone', async () => {
    expect(await queued()).not.toContain(cancelled.number);
  });

  it('decline × queue place: it is gone', async () => {
    expect(await queued()).not.toContain(declined.number);
  });
});
