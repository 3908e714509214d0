import { aUser, lasting, type Client } from '../../support/builders/identity.js';
import { readQueue } from '../../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../../support/builders/requests.js';

/** One request is restricted, and who asked it leaves; another is open with a department that is retired. */
describe('a request', () => {
  let world: RequestWorld;
  let restricted: RequestHandle;
  let open: RequestHandle;
  let dueAt: string;
  let heir: Client;

  beforeAll(async () => {
    world = await aRequestWorld();
    heir = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Caio Heir'));
    await world.admin.put(`/departments/CS/members/${heir.userId}`, { lead: false }).expect(200);
    const orderReference = { system: 'ERP', reference: 'SO-1' };
    restricted = await aRequest(world, { orderReference });
    open = await aRequest(world, { orderReference }, world.clara);
    await world.erik.post(`/requests/${open.number}/messages`, { body: 'Odd.', visibility: 'INTERNAL' }).expect(201);
    ({ dueAt } = await show<{ dueAt: string }>(world.erik, restricted));
    await world.carla.put(`/requests/${restricted.number}/restriction`).expect(204);
    await changed(`/departments/${world.eng.id}`, { retired: true });
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const show = async <T = object>(by: Client, { number }: RequestHandle, path = ''): Promise<T> =>
    (await by.get(`/requests/${number}${path}`).expect(200)).body as T;
  const changed = async (path: string, patch: object): Promise<void> => {
    const { headers } = await world.admin.get(path).expect(200);
    await world.admin
      .patch(path, patch)
      .set('if-match', headers['etag'] as string)
      .expect(200);
  };
  const sentences = async (who: Client): Promise<string[]> => {
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    return (body as { data: { sentence: string }[] }).data.map(({ sentence }) => sentence);
  };
  const numbersIn = async (by: Client): Promise<string[]> => (await readQueue(by)).map(({ number }) => number);

  it('restriction × order links: the order goes on waiting', async () => {
    expect(await show(world.carla, restricted, '/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it('restriction × clocks: they run on to the same instant', async () => {
    expect(await show(world.carla, restricted)).toMatchObject({ restricted: true, dueAt });
  });

  it('restriction × watchers: a colleague who takes no part loses sight, and a lead does not', async () => {
    await world.clara.get(`/requests/${restricted.number}`).expect(404);
    await world.beatriz.get(`/requests/${restricted.number}`).expect(200);
  });

  it('restriction × files: they are listed for nobody who has lost sight', async () => {
    await world.clara.get(`/requests/${restricted.number}/attachments`).expect(404);
    await world.beatriz.get(`/requests/${restricted.number}/attachments`).expect(200);
  });

  it('restriction × queue place: it is kept, and shown to the lead only', async () => {
    expect(await numbersIn(world.erika)).toContain(restricted.number);
    expect(await numbersIn(world.erik)).not.toContain(restricted.number);
  });

  it('department retired × order links: the order goes on waiting', async () => {
    expect(await show(world.clara, open, '/orders')).toMatchObject({ data: [{ blocks: true, endedAt: null }] });
  });

  it('department retired × clocks: they run on to the same instant', async () => {
    expect(await show(world.clara, open)).toMatchObject({ state: 'SUBMITTED', dueAt });
  });

  it('department retired × watchers: its lead is told what is to be done, and a member is not', async () => {
    const sentence = 'Your department was retired; what is open there waits to be answered or handed on.';
    expect(await sentences(world.erika)).toContain(sentence);
    expect(await sentences(world.erik)).not.toContain(sentence);
  });

  it('department retired × notes: they stay with it', async () => {
    expect(await show(world.erik, open, '/messages')).toMatchObject({ data: [{ body: 'Odd.' }] });
    expect(await show(world.clara, open, '/messages')).toMatchObject({ data: [] });
  });

  it('department retired × queue place: what is open keeps it, and no new request is taken', async () => {
    expect(await numbersIn(world.erik)).toContain(open.number);
    const again = {
      serviceId: world.serviceId,
      title: 'And this one?',
      intake: { partNumber: 'VB-220', revision: 'B' },
    };
    const { body } = await world.clara.post('/requests', again);
    expect(body).toMatchObject({ code: 'request.service_inactive' });
  });

  it('person deactivated × watchers: where the heir may not see the request, the lead is told', async () => {
    await changed(`/users/${world.carla.userId}`, { active: false, handOverToId: heir.userId });
    await world.erika.put(`/requests/${restricted.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.settle();
    expect(await sentences(heir)).not.toContain(`${restricted.number} was answered.`);
    expect(await sentences(world.beatriz)).toContain(`${restricted.number} was answered.`);
  });
});
