import { EventLog } from '../../src/platform/events/index.js';
import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** Erik goes on holiday and comes back; later he leaves the company. His requests never wait for him in vain. */
describe('somebody leaves', () => {
  let world: RequestWorld;
  let first: string;
  let second: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    first = (await aRequest(world)).number;
    second = (await aRequest(world)).number;
  });
  afterAll(() => world.app.close());

  const assign = (number: string, to: Client) =>
    world.erika.put(`/requests/${number}/assignment`, { assigneeId: to.userId }).expect(200);
  const assigneeOf = async (number: string): Promise<string | null> => {
    const { body } = await world.erika.get(`/requests/${number}`).expect(200);
    return (body as { assignee: { id: string } | null }).assignee?.id ?? null;
  };
  const change = async (id: string, patch: object) => {
    const { headers } = await world.admin.get(`/users/${id}`).expect(200);
    return world.admin.patch(`/users/${id}`, patch).set('if-match', headers['etag'] as string);
  };
  const awayOf = (client: Client) => `/users/${client.userId}/absences`;
  const HOLIDAY = { beginsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-09T08:00:00Z' };

  it('for a week, and says so to nobody but himself, his lead and administrators', async () => {
    const erik = await signIn(world.app.http, emailOf('Erik Brandt'));
    const erika = await signIn(world.app.http, emailOf('Erika Sommer'));
    const carla = await signIn(world.app.http, emailOf('Carla Mendes'));
    await carla.get(awayOf(erik)).expect(404);
    await carla.post(awayOf(erik), HOLIDAY).expect(404);
    expect((await erika.get(awayOf(erik)).expect(200)).body.data).toEqual([]);
    await erik.post(awayOf(erik), { ...HOLIDAY, substituteId: erik.userId }).expect(422);
    await erik.post(awayOf(erik), { ...HOLIDAY, substituteId: erika.userId }).expect(201);
    const { body } = await erik.post(awayOf(erik), HOLIDAY).expect(409);
    expect(body.code).toBe('absence.overlaps');
    expect((await erik.get(awayOf(erik)).expect(200)).body.data).toHaveLength(1);
  });

  it('and what is given to him meanwhile goes to his substitute', async () => {
    await assign(first, world.erik);
    expect(await assigneeOf(first)).toBe(world.erika.userId);
  });

  it('and comes back by himself when the time is over', async () => {
    await world.app.travelTo('2026-03-09T08:00:00Z');
    await assign(first, world.erik);
    await assign(second, world.erik);
    expect([await assigneeOf(first), await assigneeOf(second)]).toEqual([world.erik.userId, world.erik.userId]);
  });

  it('for good: the named colleague goes on with his work', async () => {
    const nobody = await change(world.erik.userId, { active: false, handOverToId: world.erik.userId });
    expect([nobody.status, (nobody.body as { code: string }).code]).toEqual([422, 'user.no_such_heir']);
    expect((await change(world.erik.userId, { active: false, handOverToId: world.erika.userId })).status).toBe(200);
    expect([await assigneeOf(first), await assigneeOf(second)]).toEqual([world.erika.userId, world.erika.userId]);
    await world.erik.get('/me').expect(401);
  });

  const told = async (who: Client, number: string): Promise<string[]> => {
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    const notices = (body as { data: { number: string; sentence: string }[] }).data;
    return notices.filter((notice) => notice.number === number).map(({ sentence }) => sentence);
  };
  const waitingOn = async (who: Client): Promise<string[]> => {
    const { body } = await who.get('/me/waiting').expect(200);
    return (body as { data: { kind: string; number: string }[] }).data.map(({ kind, number }) => `${kind} ${number}`);
  };
  const ask = async (number: string): Promise<void> => {
    await world.erika.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
  };

  it('and what one had asked others for comes to the colleague who goes on: questions, answers and the list', async () => {
    const { number } = await aRequest(world);
    expect((await change(world.carla.userId, { active: false, handOverToId: world.clara.userId })).status).toBe(200);
    await ask(number);
    expect(await told(world.clara, number)).toEqual([`A question on ${number} waits for a reply.`]);
    expect(await told(world.beatriz, number)).toEqual([]);
    expect(await waitingOn(world.clara)).toContain(`QUESTION ${number}`);
    expect(await waitingOn(world.beatriz)).not.toContain(`QUESTION ${number}`);
  });

  it('and where nobody goes on with it, the lead is told and the whole department sees it wait', async () => {
    const { number } = await aRequest(world, {}, world.clara);
    expect((await change(world.clara.userId, { active: false })).status).toBe(200);
    await ask(number);
    expect(await told(world.beatriz, number)).toEqual([`A question on ${number} waits for a reply.`]);
    expect(await waitingOn(world.beatriz)).toContain(`QUESTION ${number}`);
  });

  it('and it is theirs alone again from the day they are back', async () => {
    expect((await change(world.clara.userId, { active: true })).status).toBe(200);
    const { body } = await world.beatriz.get('/me/waiting').expect(200);
    expect((body as { data: { personId: string }[] }).data.map(({ personId }) => personId)).not.toContain(
      world.clara.userId,
    );
  });

  it('and when the last lead loses the membership, the work is back in the queue and the department is told', async () => {
    await world.admin.delete(`/departments/ENG/members/${world.erika.userId}`).expect(204);
    const history = await world.app.get(EventLog).streamOf('department', world.eng.id);
    expect(history.at(-1)).toMatchObject({ type: 'department.left_without_lead', audience: [world.eng.id] });
    const { body: request } = await world.beatriz.get(`/requests/${first}`).expect(200);
    expect((request as { assignee: unknown }).assignee).toBeNull();
  });

  it('but never the last administrator', async () => {
    const { body: other } = await world.admin
      .post('/users', { name: 'Ada Second', email: 'ada@meridian.example', admin: true })
      .expect(201);
    expect((await change((other as { id: string }).id, { active: false })).status).toBe(200);
    const own = await change(world.admin.userId, { active: false });
    expect((own.body as { code: string }).code).toBe('user.own_rights');
  });
});
