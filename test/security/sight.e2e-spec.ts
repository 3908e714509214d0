import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});

afterAll(() => world.app.close());

/** Every way a person could learn that the request is there, and whether they did. */
async function waysOf(reader: Client, { id, number }: RequestHandle): Promise<Record<string, boolean>> {
  const opens = async (path: string): Promise<boolean> => (await reader.get(path)).status === 200;
  const lists = async (path: string): Promise<boolean> => JSON.stringify((await reader.get(path)).body).includes(id);
  return {
    byId: await opens(`/requests/${id}`),
    byNumber: await opens(`/requests/${number}`),
    page: await opens(`/requests/${number}/page`),
    clocks: await opens(`/requests/${number}/clocks`),
    orders: await opens(`/requests/${number}/orders`),
    list: await lists('/requests?limit=100'),
    search: await lists(`/requests?q=${number}`),
    searchByWord: await lists('/requests?q=valve&limit=100'),
    history: await lists('/audit/events?limit=200'),
    order: await lists(`/orders/ERP/SO-${number}`),
    orderCost: await lists(`/orders/ERP/SO-${number}/delay-cost`),
  };
}

const conversationOf = async (reader: Client, { number }: RequestHandle): Promise<number[]> =>
  Promise.all(
    ['messages', 'timeline', 'questions', 'transfers', 'attachments', 'offers', 'expedites', 'invitations'].map(
      async (part) => (await reader.get(`/requests/${number}/${part}`)).status,
    ),
  );

async function anOrderedRequest(more: object = {}): Promise<RequestHandle> {
  const request = await aRequest(world, more);
  await world.carla
    .post(`/requests/${request.number}/orders`, { reference: `SO-${request.number}`, blocks: true })
    .expect(201);
  return request;
}

const invite = (request: RequestHandle, by = world.erik, userId = world.quinn.userId) =>
  by.post(`/requests/${request.number}/invitations`, { userId, reason: 'You drew this part.' });

describe('a colleague of a third department', () => {
  it('sees nothing before the invitation, the shared part with it, and nothing from the moment it is withdrawn', async () => {
    const request = await anOrderedRequest();
    expect(Object.values(await waysOf(world.quinn, request))).not.toContain(true);
    const { body } = await invite(request).expect(201);
    expect(await waysOf(world.quinn, request)).toMatchObject({ byId: true, byNumber: true, list: true, search: true });
    expect(new Set(await conversationOf(world.quinn, request))).toEqual(new Set([200]));
    await world.erik.put(`/requests/${request.number}/invitations/${body.data[0].id}/withdrawal`).expect(200);
    expect(Object.values(await waysOf(world.quinn, request))).not.toContain(true);
    expect(new Set(await conversationOf(world.quinn, request))).toEqual(new Set([404]));
  });

  it('reads no department’s notes, writes none, and speaks for neither side', async () => {
    const request = await aRequest(world);
    await world.erik
      .post(`/requests/${request.number}/messages`, { body: 'Between us.', visibility: 'INTERNAL' })
      .expect(201);
    await invite(request, world.carla).expect(201);
    const say = (body: string, visibility: string) =>
      world.quinn.post(`/requests/${request.number}/messages`, { body, visibility });
    expect((await say('Mine.', 'INTERNAL').expect(403)).body).toMatchObject({
      code: 'message.notes_are_for_departments',
    });
    await say('Revision B fits.', 'SHARED').expect(201);
    const { body } = await world.quinn.get(`/requests/${request.number}/messages`).expect(200);
    expect(body.data).toMatchObject([{ body: 'Revision B fits.', side: null }]);
    const { body: shown } = await world.carla.get(`/requests/${request.number}`).expect(200);
    expect(shown).toMatchObject({ firstRespondedAt: null });
    const { body: heard } = await world.quinn.get(`/requests/${request.number}/timeline`).expect(200);
    expect(JSON.stringify(heard)).not.toContain('Between us.');
  });

  it('acts for nobody', async () => {
    const request = await aRequest(world);
    await invite(request).expect(201);
    await world.quinn.put(`/requests/${request.number}/work-start`).expect(403);
    await world.quinn.put(`/requests/${request.number}/restriction`).expect(403);
    await world.quinn
      .post(`/requests/${request.number}/invitations`, { userId: world.sam.userId, reason: 'x' })
      .expect(403);
    await world.quinn.post(`/requests/${request.number}/orders`, { reference: 'SO-9', blocks: true }).expect(403);
  });

  it('is invited once, belongs to a department, and takes no part yet', async () => {
    const request = await aRequest(world);
    await invite(request).expect(201);
    expect((await invite(request).expect(409)).body).toMatchObject({ code: 'invitation.stands' });
    const refused = async (userId: string) =>
      (await invite(request, world.erik, userId).expect(422)).body.code as string;
    expect(await refused(world.sam.userId)).toBe('invitation.nobody');
    expect(await refused(world.clara.userId)).toBe('invitation.takes_part');
    expect((await invite(request, world.quinn).expect(403)).body).toMatchObject({ code: 'request.not_yours' });
  });
});

describe('a restricted request', () => {
  it('is there for who takes part and for leads, and for nobody else by any way', async () => {
    const request = await anOrderedRequest();
    expect(await waysOf(world.eva, request)).toMatchObject({ byId: true, list: true, searchByWord: true });
    await world.carla.put(`/requests/${request.number}/restriction`).expect(204);
    for (const outside of [world.clara, world.erik, world.quinn, world.eva, world.admin, world.sam]) {
      expect(Object.entries(await waysOf(outside, request)).filter(([, seen]) => seen)).toEqual([]);
      expect(new Set(await conversationOf(outside, request))).toEqual(new Set([404]));
    }
    for (const inside of [world.carla, world.beatriz, world.erika]) {
      expect(await waysOf(inside, request)).toMatchObject({ byId: true, list: true, search: true });
    }
  });

  it('lets in whom it is assigned to, and a colleague who is invited, also of the same department', async () => {
    const request = await aRequest(world, { restricted: true });
    await world.erika.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    await world.erik.get(`/requests/${request.number}`).expect(200);
    await world.clara.get(`/requests/${request.number}`).expect(404);
    await invite(request, world.carla, world.clara.userId).expect(201);
    await invite(request, world.erik).expect(201);
    await world.clara.get(`/requests/${request.number}/messages`).expect(200);
    await world.quinn.get(`/requests/${request.number}/messages`).expect(200);
  });

  it('is opened again by a lead, and by nobody else', async () => {
    const request = await aRequest(world, { restricted: true });
    await world.carla.put(`/requests/${request.number}/restriction`).expect(409);
    await world.carla.delete(`/requests/${request.number}/restriction`).expect(403);
    await world.erika.delete(`/requests/${request.number}/restriction`).expect(204);
    await world.clara.get(`/requests/${request.number}`).expect(200);
    await world.erika.delete(`/requests/${request.number}/restriction`).expect(409);
  });
});
