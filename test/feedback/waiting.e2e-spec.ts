import { followUp, rate, Weeks } from '../support/builders/feedback.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
let request: RequestHandle;
const weeks = new Weeks(() => world);

beforeAll(async () => {
  world = await aRequestWorld();
});
beforeEach(async () => {
  await weeks.begin();
  request = await aRequest(world);
  await world.erika.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
  await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'B.' }).expect(200);
});
afterAll(() => world.app.close());

interface Item {
  kind: string;
  number: string;
  late: boolean;
  dueAt: string;
}
const waiting = async (who: Client, path = '/me/waiting'): Promise<Item[]> =>
  (
    (await who.get(`${path}${path.includes('?') ? '&' : '?'}limit=100`).expect(200)).body as { data: Item[] }
  ).data.filter(({ kind, number }) => number === request.number && ['RATING', 'FOLLOW_UP'].includes(kind));
const kinds = async (who: Client, path?: string): Promise<string[]> =>
  (await waiting(who, path)).map(({ kind }) => kind).sort();

describe('what waits after an answer', () => {
  it('is nothing before anybody is asked', async () => {
    expect(await kinds(world.carla)).toEqual([]);
    expect(await kinds(world.erik)).toEqual([]);
  });

  it('is a rating on either side, and a follow-up on who answered, for their departments to see', async () => {
    await weeks.on(1, '20:30:00');
    expect(await kinds(world.carla)).toEqual(['RATING']);
    expect(await kinds(world.erik)).toEqual(['FOLLOW_UP', 'RATING']);
    expect(await kinds(world.clara)).toEqual([]);
    expect(await kinds(world.beatriz, '/departments/CS/waiting')).toEqual(['RATING']);
    expect(await kinds(world.erika, '/departments/ENG/waiting')).toEqual(['FOLLOW_UP', 'RATING']);
    expect(await kinds(world.carla, '/me/waiting?on=THEM')).toEqual(['FOLLOW_UP', 'RATING']);
    expect(await kinds(world.clara, '/me/waiting?on=THEM')).toEqual([]);
    await weeks.on(2, '16:30:00');
    expect((await waiting(world.erik)).find(({ kind }) => kind === 'FOLLOW_UP')).toMatchObject({ late: true });
  });

  it('is done with once it is done', async () => {
    await weeks.on(1, '20:30:00');
    await rate(world.carla, request, 3).expect(200);
    expect(await kinds(world.carla)).toEqual([]);
    expect(await kinds(world.erik)).toEqual(['FOLLOW_UP', 'RATING']);
    await followUp(world.erik, request, 'SATISFIED').expect(200);
    await rate(world.erik, request, 5).expect(200);
    expect(await kinds(world.erik)).toEqual([]);
  });

  it('waits on nobody once the request is reopened, or the time is over', async () => {
    await weeks.on(1, '20:30:00');
    await world.carla.post(`/requests/${request.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    expect([await kinds(world.carla), await kinds(world.erik)]).toEqual([[], []]);
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'C.' }).expect(200);
    await weeks.on(25, '20:30:00');
    expect([await kinds(world.carla), await kinds(world.erik)]).toEqual([[], []]);
  });

  it('of a restricted request is shown to those only who may know of it', async () => {
    await world.erika.put(`/requests/${request.number}/restriction`).expect(204);
    await weeks.on(1, '20:30:00');
    expect(await kinds(world.clara, '/departments/CS/waiting')).toEqual([]);
    expect(await kinds(world.beatriz, '/departments/CS/waiting')).toEqual(['RATING']);
  });
});
