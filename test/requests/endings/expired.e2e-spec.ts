import { addFile, PDF } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { anOrder, delayCostOf } from '../../support/builders/orders.js';
import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

interface Cost {
  leaves: { party: { name: string }; amount: { amount: string } }[];
}

/** Asked back on Monday 2 March; Carla says nothing for ten working days, and on the 18th at noon Erik puts it down. */
describe('a request whose requester is silent', () => {
  let world: RequestWorld;
  let request: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-1' });
    request = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-1' } });
    const note = { body: 'Odd.', visibility: 'INTERNAL' };
    await world.erik.post(`/requests/${request.number}/messages`, note).expect(201);
    await addFile(world.carla, request, 'SHARED');
    await world.erik.post(`/requests/${request.number}/questions`, { body: 'Which of the two?' }).expect(201);
    await world.app.travelTo('2026-03-18T11:00:00Z');
    await world.erik.put(`/requests/${request.number}/expiry`).expect(200);
    await world.app.travelTo('2026-03-20T09:00:00Z');
  });

  afterAll(() => world.app.close());

  const show = async <T = object>(path: string, by: Client = world.carla): Promise<T> =>
    (await by.get(`/requests/${request.number}${path}`).expect(200)).body as T;
  const resolution = async (): Promise<object> =>
    (await show<{ clocks: { kind: string }[] }>('/clocks')).clocks.find(({ kind }) => kind === 'RES')!;

  it('expire × order links: the link stays as it was asserted', async () => {
    expect(await show('/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it('expire × clocks: the clock of the answer stops', async () => {
    expect(await resolution()).toMatchObject({ state: 'STOPPED' });
  });

  it('expire × misses: a clock that was in time when the question was asked is not counted', async () => {
    expect(await resolution()).toMatchObject({ result: 'NOT_COUNTED', breachedAt: null });
  });

  it('expire × watchers: both sides read on', async () => {
    await show('', world.clara);
    await show('', world.erik);
  });

  it('expire × files: stay readable, and none are added', async () => {
    expect(await show('/attachments')).toMatchObject({ data: [{ visibility: 'SHARED' }] });
    await world.carla.post(`/requests/${request.number}/attachments`).attach('file', PDF, 'late.pdf').expect(409);
  });

  it('expire × notes: stay with the department that wrote them', async () => {
    expect(await show('/messages', world.erik)).toMatchObject({ data: [{ body: 'Odd.' }, {}] });
    expect(JSON.stringify(await show('/messages'))).not.toContain('Odd.');
  });

  it('expire × queue place: it is gone', async () => {
    expect((await readQueue(world.erik)).map(({ number }) => number)).not.toContain(request.number);
  });

  it("expire × blame: the delay is the requester's until the expiry, and nobody's from there on", async () => {
    const { leaves } = await delayCostOf<Cost>(world.eva, 'SO-1');
    const of = (name: string): number =>
      leaves.filter(({ party }) => party.name === name).reduce((sum, { amount }) => sum + Number(amount.amount), 0);
    expect([of('CS'), of('Nothing blocked it'), of('ENG')]).toEqual([1_150_000, 150_000, 0]);
  });
});
