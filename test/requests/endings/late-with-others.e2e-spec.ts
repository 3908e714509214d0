import { addFile } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { anOrder, delayCostOf } from '../../support/builders/orders.js';
import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

interface Cost {
  leaves: { party: { name: string }; cls: string; requestNumber: string | null; amount: { amount: string } }[];
}

const HAPPENINGS = ['restriction', 'person deactivated', 'department retired'] as const;
type Happening = (typeof HAPPENINGS)[number];

const DUE_AT = '2026-03-04T09:00:00Z';

/**
 * Three requests, each asked on Monday 2 March for an order of its own, missed on Wednesday. On Monday 9 March one is
 * restricted; Erik, who works on the second, leaves, and Erika has his work; and Engineering, which holds all three, is retired.
 */
describe('a late request whose people or department change', () => {
  let world: RequestWorld;
  const requests = {} as Record<Happening, RequestHandle>;

  beforeAll(async () => {
    world = await aRequestWorld();
    for (const happening of HAPPENINGS) {
      const reference = happening.replace(' ', '-');
      await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
      const request = await aRequest(world, { orderReference: { system: 'ERP', reference } });
      requests[happening] = request;
      await world.erik.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
      const note = { body: 'Odd.', visibility: 'INTERNAL' };
      await world.erik.post(`/requests/${request.number}/messages`, note).expect(201);
      await addFile(world.carla, request, 'SHARED');
      await addFile(world.erik, request, 'INTERNAL');
    }
    await world.app.travelTo('2026-03-09T11:00:00Z');
    await world.carla.put(`/requests/${requests.restriction.number}/restriction`).expect(204);
    await changed(`/users/${world.erik.userId}`, { active: false, handOverToId: world.erika.userId });
    await changed(`/departments/${world.eng.id}`, { retired: true });
    await world.app.travelTo('2026-03-12T09:00:00Z');
  });

  afterAll(() => world.app.close());

  async function changed(path: string, patch: object): Promise<void> {
    const { headers } = await world.admin.get(path).expect(200);
    const change = world.admin.patch(path, patch).set('if-match', headers['etag'] as string);
    await change.expect(200);
  }

  const show = async <T = object>(happening: Happening, path: string, by: Client = world.carla): Promise<T> =>
    (await by.get(`/requests/${requests[happening].number}${path}`).expect(200)).body as T;
  const resolution = async (happening: Happening): Promise<object> =>
    (await show<{ clocks: { kind: string }[] }>(happening, '/clocks')).clocks.find(({ kind }) => kind === 'RES')!;
  const rowOf = async (happening: Happening) =>
    (await readQueue(world.erika)).find(({ number }) => number === requests[happening].number);

  it.each(HAPPENINGS)('%s × order links: the link stays as it was asserted', async (happening) => {
    expect(await show(happening, '/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it.each(HAPPENINGS)('%s × clocks: they run on to the same instant', async (happening) => {
    expect(await resolution(happening)).toMatchObject({ state: 'RUNNING', dueAt: DUE_AT });
  });

  it.each(HAPPENINGS)('%s × misses: the miss stays, with its moment', async (happening) => {
    expect(await resolution(happening)).toMatchObject({ result: 'MISSED', breachedAt: DUE_AT });
  });

  it.each(HAPPENINGS)(
    '%s × files: stay readable for whoever sees the request, each for whom it was',
    async (happening) => {
      expect(await show(happening, '/attachments')).toMatchObject({ data: [{ visibility: 'SHARED' }] });
      expect((await show<{ data: object[] }>(happening, '/attachments', world.erika)).data).toHaveLength(2);
    },
  );

  it.each(HAPPENINGS)('%s × notes: stay with the department that wrote them', async (happening) => {
    expect(await show(happening, '/messages', world.erika)).toMatchObject({ data: [{ body: 'Odd.' }] });
    expect(await show(happening, '/messages')).toMatchObject({ data: [] });
  });

  it.each(HAPPENINGS)('%s × queue place: it is kept', async (happening) => {
    expect(await rowOf(happening)).toBeDefined();
  });

  it('person deactivated × queue place: the heir has it', async () => {
    expect(await rowOf('person deactivated')).toMatchObject({ assignee: { id: world.erika.userId } });
  });

  it.each(HAPPENINGS)('%s × blame: stays with the department that holds it', async (happening) => {
    const { leaves } = await delayCostOf<Cost>(world.eva, happening.replace(' ', '-'));
    expect(leaves).toMatchObject([{ party: { name: 'ENG' }, cls: 'PB', amount: { amount: '500000' } }]);
  });

  it('restriction × blame: tells its number only to those who see the request', async () => {
    const [told] = (await delayCostOf<Cost>(world.carla, 'restriction')).leaves;
    const [hidden] = (await delayCostOf<Cost>(world.clara, 'restriction')).leaves;
    expect([told!.requestNumber, hidden!.requestNumber]).toEqual([requests.restriction.number, null]);
  });
});
