import { addFile } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { anOrder, delayCostOf } from '../../support/builders/orders.js';
import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

const HOUR = 3600;

/** Erik asks Quality for a part of the answer; then Carla takes the whole request back. */
describe('a request with a part', () => {
  let world: RequestWorld;
  let parent: RequestHandle;
  let part: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-1' });
    parent = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-1' } });
    const note = { body: 'Odd.', visibility: 'INTERNAL' };
    await world.erik.post(`/requests/${parent.number}/messages`, note).expect(201);
    await addFile(world.carla, parent, 'SHARED');
    const ask = { serviceId: await aServiceOfQuality(), title: 'Hardness of the valve block' };
    const { body } = await world.erik.post(`/requests/${parent.number}/sub-requests`, ask).expect(201);
    part = body as RequestHandle;
    await world.app.pass(HOUR);
    const reason = { reason: 'NO_LONGER_NEEDED' };
    await world.carla.put(`/requests/${parent.number}/cancellation`, reason).expect(200);
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  async function aServiceOfQuality(): Promise<string> {
    const target = { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR };
    const { body } = await world.admin
      .post('/departments/QA/services', {
        ...{ code: 'help', name: 'Help', description: 'A part of an answer.', intake: [], effortMinutes: 30 },
        ...{ targets: { P1: target, P2: target, P3: target, P4: target }, questionTemplates: [] },
        nominalRate: { amount: '100', currency: 'USD' },
      })
      .expect(201);
    return (body as { id: string }).id;
  }
  const show = async <T>(by: Client, { number }: RequestHandle, path = ''): Promise<T> =>
    (await by.get(`/requests/${number}${path}`).expect(200)).body as T;
  const clockOf = async (by: Client, request: RequestHandle): Promise<object> => {
    const { clocks } = await show<{ clocks: { kind: string }[] }>(by, request, '/clocks');
    return clocks.find(({ kind }) => kind === 'RES')!;
  };
  const told = async (who: Client, { number }: RequestHandle): Promise<string[]> => {
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    const notices = (body as { data: { number: string; sentence: string }[] }).data;
    return notices.filter((notice) => notice.number === number).map(({ sentence }) => sentence);
  };

  it('sub-request × order links: the part still holds the order up when the whole has ended', async () => {
    expect(await show(world.quinn, part, '/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it('sub-request × clocks: those of the whole stop at its end, and those of the part run on', async () => {
    expect(await clockOf(world.carla, parent)).toMatchObject({ state: 'STOPPED', result: 'NOT_COUNTED' });
    expect(await clockOf(world.quinn, part)).toMatchObject({ state: 'RUNNING', result: null });
  });

  it('sub-request × watchers: who asked for the part is told that the whole has ended, and nobody else', async () => {
    const sentence = `The request that ${part.number} is a part of has ended; ${part.number} goes on.`;
    expect(await told(world.erik, part)).toContain(sentence);
    expect(await told(world.quinn, part)).not.toContain(sentence);
    expect(await told(world.carla, part)).toEqual([]);
  });

  it('sub-request × notes: a note on the whole is not read on the part', async () => {
    expect(await show(world.erik, part, '/messages')).toMatchObject({ data: [] });
    expect(await show(world.erik, parent, '/messages')).toMatchObject({ data: [{ body: 'Odd.' }] });
  });

  it('sub-request × files: a file of the whole is not listed on the part', async () => {
    expect(await show(world.quinn, part, '/attachments')).toMatchObject({ data: [] });
    expect(await show(world.carla, parent, '/attachments')).toMatchObject({ data: [{ visibility: 'SHARED' }] });
  });

  it('sub-request × queue place: the part stays in its own queue when the whole has left its own', async () => {
    expect((await readQueue(world.erik)).map(({ number }) => number)).not.toContain(parent.number);
    expect((await readQueue(world.quinn, '', 'QA')).map(({ number }) => number)).toContain(part.number);
  });

  it('sub-request × misses: the part misses its own time, and the whole that ended does not', async () => {
    await world.app.travelTo('2026-03-09T15:00:00Z');
    expect(await clockOf(world.quinn, part)).toMatchObject({ result: 'MISSED' });
    expect(await clockOf(world.carla, parent)).toMatchObject({ result: 'NOT_COUNTED' });
  });

  it('sub-request × blame: once the whole has ended, the delay is that of the part alone', async () => {
    const { leaves } = await delayCostOf<{ leaves: object[] }>(world.eva, 'SO-1');
    expect(leaves).toMatchObject([{ party: { name: 'QA' }, cls: 'PB', amount: { amount: '200000' } }]);
  });
});
