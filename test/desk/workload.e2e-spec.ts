import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('the workload of a department', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const [first, second, waiting] = [await aRequest(world), await aRequest(world), await aRequest(world)];
    await aRequest(world);
    for (const { number } of [first, second, waiting]) {
      await world.erika.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    }
    await world.erik.put(`/requests/${first.number}/effort-estimate`, { minutes: 90 }).expect(200);
    await world.erik.put(`/requests/${second.number}/work-start`).expect(200);
    await world.erik.post(`/requests/${waiting.number}/questions`, { body: 'Which revision?' }).expect(201);
    const kept = await aRequest(world, { restricted: true });
    await world.erika.put(`/requests/${kept.number}/assignment`, { assigneeId: world.erika.userId }).expect(200);
    await aRequest(world, { restricted: true });
  });
  afterAll(() => world.app.close());

  const read = async (client: Client, department = 'ENG') =>
    (await client.get(`/departments/${department}/workload`).expect(200)).body;

  const NOTHING = {
    open: 0,
    byState: {},
    overdue: 0,
    dueSoon: 0,
    estimatedMinutes: 0,
    withoutEstimate: 0,
    oldestSince: null,
  };

  it('shows its lead who has how much, and what nobody has yet', async () => {
    const { asOf, soonUntil, unassigned, data } = await read(world.erika);
    expect({ asOf, soonUntil }).toEqual({ asOf: '2026-03-02T09:00:00.000Z', soonUntil: '2026-03-04T16:00:00.000Z' });
    expect(unassigned).toMatchObject({ open: 2, byState: { SUBMITTED: 2 }, withoutEstimate: 2 });
    expect(data.map(({ person }: { person: { name: string } }) => person.name)).toEqual([
      'Erik Brandt',
      'Erika Sommer',
    ]);
    expect(data[0]).toEqual({
      person: { id: world.erik.userId, name: 'Erik Brandt' },
      away: false,
      open: 3,
      byState: { SUBMITTED: 1, IN_PROGRESS: 1, AWAITING_REQUESTER: 1 },
      overdue: 0,
      dueSoon: 2,
      estimatedMinutes: 90,
      withoutEstimate: 2,
      oldestSince: '2026-03-02T09:00:00.000Z',
    });
    expect(data[1]).toMatchObject({ open: 1 });
  });

  it('shows a member themselves, and of what nobody has only what they may see', async () => {
    const { unassigned, data } = await read(world.erik);
    expect(data.map(({ person }: { person: { id: string } }) => person.id)).toEqual([world.erik.userId]);
    expect(unassigned.open).toBe(1);
  });

  it('counts what a department holds, and nothing that it asked of others', async () => {
    const { unassigned, data } = await read(world.beatriz, 'CS');
    expect(unassigned).toEqual(NOTHING);
    expect(data).toHaveLength(3);
    for (const row of data) expect(row).toMatchObject(NOTHING);
  });

  it('is for nobody from outside, an executive or an administrator neither', async () => {
    for (const reader of [world.carla, world.eva, world.admin, world.sam]) {
      const { body } = await reader.get('/departments/ENG/workload').expect(403);
      expect(body).toMatchObject({ code: 'workload.not_your_department' });
    }
    await world.erik.get('/departments/NOWHERE/workload').expect(404);
  });

  it('marks who is away', async () => {
    const absence = { beginsAt: '2026-03-02T09:00:00Z', endsAt: '2026-03-09T08:00:00Z' };
    const erik = await signIn(world.app.http, emailOf('Erik Brandt'));
    await erik.post(`/users/${world.erik.userId}/absences`, absence).expect(201);
    const { data } = await read(world.erika);
    expect(data.map(({ away }: { away: boolean }) => away)).toEqual([true, false]);
  });

  it('tells what became overdue, which is due soon no more', async () => {
    await world.app.travelTo('2026-03-04T12:00:00Z');
    const { data } = await read(world.erika);
    expect(data[0]).toMatchObject({ open: 3, overdue: 2, dueSoon: 0 });
  });
});
