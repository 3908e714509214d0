import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
let request: RequestHandle;

beforeAll(async () => {
  world = await aRequestWorld();
});
beforeEach(async () => {
  request = await aRequest(world);
});
afterAll(() => world.app.close());

const enter = (by: Client, body: object = { doing: 'READING' }, on = request) =>
  by.put(`/requests/${on.id}/presence`, body);
const leave = (by: Client) => by.delete(`/requests/${request.id}/presence`);
/** The people whom the reader sees, each with what they do. */
const seenBy = async (reader: Client, on = request): Promise<string[]> =>
  (await reader.get(`/requests/${on.number ?? on.id}/presence`).expect(200)).body.data.map(
    ({ name, doing }: { name: string; doing: string }) => `${name} ${doing}`,
  );
const rows = async (): Promise<number> =>
  (await world.app.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM request_presence'))[0]!.n;

describe('presence at a request', () => {
  it('shows the others who are there, with their department, to both sides', async () => {
    expect((await enter(world.carla).expect(200)).body.data).toEqual([]);
    const { body } = await enter(world.erik, { doing: 'WRITING' }).expect(200);
    expect(body.data).toEqual([
      {
        ...{ userId: world.carla.userId, name: 'Carla Mendes', doing: 'READING' },
        department: { id: world.cs.id, code: 'CS', name: expect.any(String) },
      },
    ]);
    expect(await seenBy(world.carla)).toEqual(['Erik Brandt WRITING']);
    expect(await seenBy(world.clara)).toEqual(['Carla Mendes READING', 'Erik Brandt WRITING']);
  });

  it('is of one request', async () => {
    const other = await aRequest(world);
    await enter(world.carla).expect(200);
    expect(await seenBy(world.erik, other)).toEqual([]);
  });

  it('is replaced by what the person does next', async () => {
    await enter(world.carla, { doing: 'WRITING' }).expect(200);
    await enter(world.carla, { doing: 'READING' }).expect(200);
    expect(await seenBy(world.erik)).toEqual(['Carla Mendes READING']);
  });

  it('ends when the person leaves, and leaving twice does no harm', async () => {
    await enter(world.carla).expect(200);
    await leave(world.carla).expect(204);
    await leave(world.carla).expect(204);
    expect(await seenBy(world.erik)).toEqual([]);
  });

  it('lasts 45 seconds unless it is repeated', async () => {
    await enter(world.carla).expect(200);
    await enter(world.clara).expect(200);
    await world.app.pass(44);
    expect(await seenBy(world.erik)).toEqual(['Carla Mendes READING', 'Clara Costa READING']);
    await enter(world.clara).expect(200);
    await world.app.pass(1);
    expect(await seenBy(world.erik)).toEqual(['Clara Costa READING']);
  });

  it('leaves no row behind once others write, wherever they are', async () => {
    await enter(world.carla).expect(200);
    await world.app.pass(60);
    await enter(world.erik, { doing: 'READING' }, await aRequest(world)).expect(200);
    expect(await rows()).toBe(1);
    await world.app.pass(60);
    await enter(world.erik).expect(200);
    await enter(world.erik).expect(200);
    expect(await rows()).toBe(1);
  });

  it('hides from the other side that somebody writes a note for their own department', async () => {
    await enter(world.erik, { doing: 'WRITING', audience: 'INTERNAL' }).expect(200);
    expect(await seenBy(world.erika)).toEqual(['Erik Brandt WRITING']);
    expect(await seenBy(world.carla)).toEqual(['Erik Brandt READING']);
    await enter(world.carla, { doing: 'WRITING', audience: 'INTERNAL' }).expect(200);
    expect(await seenBy(world.clara)).toEqual(['Carla Mendes WRITING', 'Erik Brandt READING']);
    expect(await seenBy(world.erika)).toEqual(['Carla Mendes READING', 'Erik Brandt WRITING']);
  });

  it('shows an invited colleague with their own department', async () => {
    const invitation = { userId: world.quinn.userId, reason: 'You drew this part.' };
    await world.erik.post(`/requests/${request.id}/invitations`, invitation).expect(201);
    await enter(world.quinn).expect(200);
    const { body } = await world.carla.get(`/requests/${request.id}/presence`).expect(200);
    expect(body.data).toMatchObject([{ name: 'Quinn Harper', department: { code: 'QA' } }]);
  });

  it('ends in the sight of others with the right to read the request', async () => {
    await enter(world.clara).expect(200);
    expect(await seenBy(world.erika)).toEqual(['Clara Costa READING']);
    await world.carla.put(`/requests/${request.id}/restriction`).expect(204);
    expect(await seenBy(world.erika)).toEqual([]);
    await world.clara.get(`/requests/${request.id}/presence`).expect(404);
  });

  it('exists for nobody who may not read the timeline', async () => {
    await enter(world.carla).expect(200);
    for (const stranger of [world.quinn, world.eva, world.sam, world.admin]) {
      await stranger.get(`/requests/${request.id}/presence`).expect(404);
      await enter(stranger).expect(404);
      await leave(stranger).expect(404);
    }
    const draft = (await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201))
      .body as RequestHandle;
    await enter(world.carla, { doing: 'WRITING' }, draft).expect(200);
    await enter(world.erik, { doing: 'READING' }, draft).expect(404);
    expect(await seenBy(world.beatriz, draft)).toEqual(['Carla Mendes WRITING']);
  });

  it('is no event and changes nothing on the request', async () => {
    const read = async () => (await world.carla.get(`/requests/${request.id}`).expect(200)).body;
    const count = () => world.app.database.query('SELECT count(*) FROM event');
    const [before, events] = [await read(), await count()];
    await enter(world.carla, { doing: 'WRITING' }).expect(200);
    await leave(world.carla).expect(204);
    expect(await read()).toEqual(before);
    expect(await count()).toEqual(events);
  });

  it.each([
    {},
    { doing: 'SLEEPING' },
    { doing: null },
    { doing: 'WRITING', audience: 'EVERYBODY' },
    { doing: 'WRITING', audience: null },
    { doing: 'READING', until: '2026-03-05T12:00:00Z' },
  ])('is not said by %j', async (body) => {
    await enter(world.carla, body).expect(400);
    expect(await seenBy(world.erik)).toEqual([]);
  });
});
