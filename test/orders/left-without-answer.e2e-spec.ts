import { anOrder, releaseOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;

beforeAll(async () => (world = await aRequestWorld()));
afterAll(() => world.app.close());

interface Page {
  request: { state: string };
  orders: { leftWithoutAnswer: boolean }[];
}

interface Clocks {
  clocks: { kind: string; result: string | null }[];
}

/** An order that waits for Engineering's answer, and leaves without it. */
async function leftBehind(reference: string, meanwhile: () => Promise<void>): Promise<RequestHandle> {
  await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
  const request = await aRequest(world);
  await world.carla.post(`/requests/${request.number}/orders`, { reference, blocks: true }).expect(201);
  await meanwhile();
  const reason = 'The customer would not wait another day.';
  await releaseOrder(world.beatriz, reference, { withAnswer: false, reason }).expect(200);
  return request;
}

const pageOf = async ({ number }: RequestHandle) =>
  (await world.erik.get(`/requests/${number}/page`).expect(200)).body as Page;

async function tooLate({ number }: RequestHandle): Promise<string | null | undefined> {
  await world.carla.put(`/requests/${number}/cancellation`, { reason: 'TOO_LATE' }).expect(200);
  const { body } = await world.carla.get(`/requests/${number}/clocks`).expect(200);
  return (body as Clocks).clocks.find(({ kind }) => kind === 'RES')?.result;
}

describe('a request whose order left without its answer', () => {
  it('stays open, says so, and holds nothing up', async () => {
    const request = await leftBehind('SO-LEFT-1', async () => {});
    const { request: shown, orders } = await pageOf(request);
    expect(shown.state).toBe('SUBMITTED');
    expect(orders).toMatchObject([{ leftWithoutAnswer: true }]);
    const date = { kind: 'DATE', date: '2026-06-20T12:00:00Z' };
    const { body } = await world.erik.post(`/requests/${request.number}/offer-previews`, date).expect(200);
    expect(body).toMatchObject({ orders: [] });
  });

  it('taken back as too late in time, was no promise broken', async () => {
    expect(await tooLate(await leftBehind('SO-LEFT-2', async () => {}))).toBe('NOT_COUNTED');
  });

  it('taken back as too late beyond the time agreed, was one', async () => {
    const request = await leftBehind('SO-LEFT-3', () => world.app.pass(40 * 86_400));
    expect(await tooLate(request)).toBe('MISSED');
  });
});
