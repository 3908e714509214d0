import { addFile } from '../../support/builders/asked-twice.js';
import type { Client } from '../../support/builders/identity.js';
import { anOrder, delayCostOf } from '../../support/builders/orders.js';
import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

interface Cost {
  leaves: { party: { name: string }; cls: string; amount: { amount: string } }[];
}
interface ShownClock {
  kind: string;
  state: string;
  elapsedSeconds: number;
  breachedAt: string | null;
  result: string | null;
}

const HAPPENINGS = ['transfer', 'decline', 'cancel', 'reopen'] as const;
type Happening = (typeof HAPPENINGS)[number];

const DUE_AT = '2026-03-04T09:00:00Z';

/**
 * Four requests, each asked on Monday 2 March for an order of its own, promised for Friday 6 March, and missed on Wednesday.
 * On Monday 9 March at noon in Berlin something happens to each. Its order costs 1,000.00 USD for each day after the 6th: on
 * Thursday five days are over, two and a half of them before the happening.
 */
describe('a late request', () => {
  let world: RequestWorld;
  const requests = {} as Record<Happening, RequestHandle>;

  beforeAll(async () => {
    world = await aRequestWorld();
    for (const happening of HAPPENINGS) {
      await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: happening });
      const request = await aRequest(world, { orderReference: { system: 'ERP', reference: happening } });
      requests[happening] = request;
      const note = { body: 'Odd.', visibility: 'INTERNAL' };
      await world.erik.post(`/requests/${request.number}/messages`, note).expect(201);
      await addFile(world.carla, request, 'SHARED');
      await addFile(world.erik, request, 'INTERNAL');
    }
    await world.app.travelTo('2026-03-09T11:00:00Z');
    await happen();
    await world.app.travelTo('2026-03-12T09:00:00Z');
  });

  afterAll(() => world.app.close());

  async function happen(): Promise<void> {
    const { transfer, decline, cancel, reopen } = requests;
    const handing = { toDepartmentId: world.qa.id, reason: 'The bench is yours.' };
    const { body } = await world.erik.post(`/requests/${transfer.number}/transfers`, handing).expect(201);
    const { id } = body as { id: string };
    await world.quinn.put(`/requests/${transfer.number}/transfers/${id}/acceptance`, {}).expect(200);
    const no = { reason: 'NOT_OURS', words: 'Not ours.', alternative: 'Ask Quality.' };
    await world.erik.put(`/requests/${decline.number}/decline`, no).expect(200);
    await world.carla.put(`/requests/${cancel.number}/cancellation`, { reason: 'OTHER' }).expect(200);
    await world.erik.put(`/requests/${reopen.number}/resolution`, { answer: 'B.' }).expect(200);
    await world.app.pass(24 * 3600);
    const again = { reason: 'INCOMPLETE', words: 'And the seal?' };
    await world.carla.post(`/requests/${reopen.number}/reopenings`, again).expect(201);
  }

  const show = async <T = object>(happening: Happening, path: string, by: Client = world.carla): Promise<T> =>
    (await by.get(`/requests/${requests[happening].number}${path}`).expect(200)).body as T;
  const clock = async (happening: Happening): Promise<ShownClock> =>
    (await show<{ clocks: ShownClock[] }>(happening, '/clocks')).clocks.find(({ kind }) => kind === 'RES')!;
  const queued = async (by: Client, department: string): Promise<string[]> =>
    (await readQueue(by, '', department)).map(({ number }) => number);
  const visibilities = async (happening: Happening, by: Client): Promise<string[]> =>
    (await show<{ data: { visibility: string }[] }>(happening, '/attachments', by)).data.map(
      ({ visibility }) => visibility,
    );
  const words = async (happening: Happening, by: Client): Promise<string[]> =>
    (await show<{ data: { body: string }[] }>(happening, '/messages', by)).data.map(({ body }) => body);
  const blame = async (happening: Happening): Promise<Record<string, string>> => {
    const { leaves } = await delayCostOf<Cost>(world.eva, happening);
    return Object.fromEntries(leaves.map(({ party, cls, amount }) => [`${party.name} ${cls}`, amount.amount]));
  };

  it.each(HAPPENINGS)('%s × order links: the link stays as it was asserted', async (happening) => {
    expect(await show(happening, '/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it.each(['decline', 'cancel'] as const)('%s × clocks: the clock of the answer stops there', async (happening) => {
    expect(await clock(happening)).toMatchObject({ state: 'STOPPED', stoppedAt: '2026-03-09T11:00:00Z' });
  });

  it.each(['transfer', 'reopen'] as const)(
    '%s × clocks: the clock of the answer goes on with what was used up',
    async (happening) => {
      expect(await clock(happening)).toMatchObject({ state: 'RUNNING', dueAt: DUE_AT, stoppedAt: null });
    },
  );

  it('transfer × clocks: the taker gets a leg of its own', async () => {
    const { clocks } = await show<{ clocks: object[] }>('transfer', '/clocks');
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'LEG', departmentId: world.qa.id }));
  });

  it('reopen × clocks: the working day between the answer and the reopening is counted for nobody', async () => {
    const throughout = await clock('transfer');
    expect(throughout.elapsedSeconds - (await clock('reopen')).elapsedSeconds).toBe(8 * 3600);
  });

  it.each(HAPPENINGS)('%s × misses: the miss stays, with its moment', async (happening) => {
    expect(await clock(happening)).toMatchObject({ result: 'MISSED', breachedAt: DUE_AT });
  });

  it.each(HAPPENINGS)('%s × watchers: both sides read on', async (happening) => {
    for (const by of [world.carla, world.clara, world.erik]) await show(happening, '', by);
  });

  it('transfer × watchers: the taker reads it, and the sender no more than what is shared and their own', async () => {
    await show('transfer', '', world.quinn);
    expect(await words('transfer', world.erik)).toEqual(['Odd.']);
  });

  it.each(HAPPENINGS)('%s × files: stay readable, each for whom it was', async (happening) => {
    expect(await visibilities(happening, world.carla)).toEqual(['SHARED']);
    expect((await visibilities(happening, world.erik)).sort()).toEqual(['INTERNAL', 'SHARED']);
  });

  it('transfer × files: what is shared goes along, what is internal does not', async () => {
    expect(await visibilities('transfer', world.quinn)).toEqual(['SHARED']);
  });

  it.each(HAPPENINGS)('%s × notes: stay with the department that wrote them', async (happening) => {
    expect(await words(happening, world.erik)).toContain('Odd.');
    expect(await words(happening, world.carla)).not.toContain('Odd.');
  });

  it('transfer × queue place: it leaves the old queue and enters the new one', async () => {
    expect(await queued(world.erik, 'ENG')).not.toContain(requests.transfer.number);
    expect(await queued(world.quinn, 'QA')).toContain(requests.transfer.number);
  });

  it.each(['decline', 'cancel'] as const)('%s × queue place: it is gone', async (happening) => {
    expect(await queued(world.erik, 'ENG')).not.toContain(requests[happening].number);
  });

  it('reopen × queue place: it is back, in the queue of its holder', async () => {
    expect(await queued(world.erik, 'ENG')).toContain(requests.reopen.number);
  });

  it.each(['decline', 'cancel'] as const)("%s × blame: the delay is nobody's from there on", async (happening) => {
    expect(await blame(happening)).toEqual({ 'ENG PB': '250000', 'Nothing blocked it U': '250000' });
  });

  it("reopen × blame: the day between the answer and the reopening is nobody's", async () => {
    expect(await blame('reopen')).toEqual({ 'ENG PB': '400000', 'Nothing blocked it U': '100000' });
  });

  /** Quality in New York is in time for 50 hours, until 13:00 UTC on Wednesday, and late for the ten that are left of it. */
  it("transfer × blame: the late handing over is the sender's as long as the taker is in time", async () => {
    expect(await blame('transfer')).toEqual({ 'ENG PB': '250000', 'ENG PL': '208333', 'QA PB': '41667' });
  });
});
