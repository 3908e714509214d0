import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;

describe('an engineer who needs help', () => {
  let world: RequestWorld;
  let request: RequestHandle;
  let part: RequestHandle;
  let hardness: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    const target = { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR };
    const { body } = await world.admin.post('/departments/QA/services', {
      ...{ code: 'hardness', name: 'Hardness test', description: 'How hard is it?', intake: [], questionTemplates: [] },
      targets: { P1: target, P2: target, P3: target, P4: target },
      ...{ effortMinutes: 30, nominalRate: { amount: '100', currency: 'USD' } },
    });
    hardness = (body as { id: string }).id;
    request = await aRequest(world, { orderReference: { reference: 'SO-10455' } });
  });

  afterAll(() => world.app.close());

  const read = async (by = world.erik, of = request) => (await by.get(`/requests/${of.number}`).expect(200)).body;

  it('asks Quality for its part, and keeps the request and its promise', async () => {
    const { dueAt } = await read();
    const { body } = await world.erik
      .post(`/requests/${request.number}/sub-requests`, { serviceId: hardness, title: 'Hardness of the valve block' })
      .expect(201);
    part = body as RequestHandle;
    expect(await read()).toMatchObject({ dueAt, holderDepartment: { code: 'ENG' }, subRequests: [{ id: part.id }] });
    const { body: orders } = await world.quinn.get(`/requests/${part.number}/orders`).expect(200);
    expect(orders.data).toMatchObject([{ order: { reference: 'SO-10455' } }]);
  });

  it('invites a colleague who has seen this part before, and who then sees only what is shared', async () => {
    await world.erik
      .post(`/requests/${request.number}/messages`, { body: 'The bore looks odd.', visibility: 'INTERNAL' })
      .expect(201);
    await world.quinn.get(`/requests/${request.number}`).expect(404);
    await world.erik
      .post(`/requests/${request.number}/invitations`, { userId: world.quinn.userId, reason: 'You measured it.' })
      .expect(201);
    await world.quinn.post(`/requests/${request.number}/messages`, { body: 'It was 42 HRC in May.' }).expect(201);
    const { body } = await world.quinn.get(`/requests/${request.number}/messages`).expect(200);
    expect(body.data).toMatchObject([{ body: 'It was 42 HRC in May.', side: null }]);
    expect(await read()).toMatchObject({ firstRespondedAt: null });
  });

  it('puts it aside until the part is there, while the requester may chase it', async () => {
    await world.erik.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    const until = new Date(world.app.clock.now().getTime() + 24 * HOUR * 1000).toISOString();
    await world.erik.put(`/requests/${request.number}/snooze`, { until, reason: 'Waits for Quality.' }).expect(200);
    await world.carla
      .post(`/requests/${request.number}/reminders`, { words: 'The truck leaves on Friday.' })
      .expect(201);
    expect(await read()).toMatchObject({ snoozedUntil: null, reminderCount: 1 });
  });

  it('gets the part, gives the answer, and the colleague sees it no longer once the invitation is withdrawn', async () => {
    await world.quinn.put(`/requests/${part.number}/resolution`, { answer: '42 HRC.' }).expect(200);
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B, 42 HRC.' }).expect(200);
    const { body } = await world.erik.get(`/requests/${request.number}/invitations`).expect(200);
    await world.erik.put(`/requests/${request.number}/invitations/${body.data[0].id}/withdrawal`).expect(200);
    await world.quinn.get(`/requests/${request.number}`).expect(404);
    expect(await read(world.quinn, part)).toMatchObject({ parent: null, state: 'RESOLVED' });
    expect(await read(world.carla)).toMatchObject({ state: 'RESOLVED' });
  });
});
