import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Item {
  kind: string;
  number: string | null;
  late: boolean;
  link: string | null;
  dueAt: string | null;
}
interface List {
  data: Item[];
  counts: Record<string, number>;
  late: number;
  page: { nextCursor: string | null };
}

describe('what waits', () => {
  let world: RequestWorld;
  let asked: string;
  let answered: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    asked = (await aRequest(world)).number;
    await world.erik.put(`/requests/${asked}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    answered = (await anAnsweredRequest(world)).number;
  });
  afterAll(() => world.app.close());

  const list = async (client: Client, path: string): Promise<List> => (await client.get(path).expect(200)).body as List;
  const kinds = ({ data }: List): string[] => data.map(({ kind, number }) => `${kind} ${number ?? ''}`.trim()).sort();

  it('on an engineer is what was given to him, and on its asker what was answered', async () => {
    expect(kinds(await list(world.erik, '/me/waiting'))).toEqual([`REQUEST ${asked}`]);
    expect(kinds(await list(world.carla, '/me/waiting'))).toEqual([`RESOLUTION ${answered}`]);
    expect(kinds(await list(world.carla, '/me/waiting?on=THEM'))).toEqual([`REQUEST ${asked}`]);
    expect(kinds(await list(world.clara, '/me/waiting'))).toEqual([]);
  });

  it('on the asker is each question, with its due instant and its address', async () => {
    await world.erik.post(`/requests/${asked}/questions`, { body: 'Which revision?' }).expect(201);
    const mine = await list(world.carla, '/me/waiting');
    expect(mine.data[0]).toMatchObject({ kind: 'QUESTION', number: asked, link: `/requests/${asked}/page` });
    expect(mine.data[0]!.dueAt).not.toBeNull();
    expect(mine.counts).toEqual({ QUESTION: 1, RESOLUTION: 1 });
    expect(kinds(await list(world.erik, '/me/waiting'))).toEqual([]);
    expect(kinds(await list(world.erik, '/me/waiting?on=THEM'))).toContain(`QUESTION ${asked}`);
  });

  it('on a department is for its members to see, page by page', async () => {
    const first = await list(world.clara, '/departments/CS/waiting?limit=1');
    const next = await list(world.clara, `/departments/CS/waiting?limit=1&cursor=${first.page.nextCursor}`);
    expect([...kinds(first), ...kinds(next)]).toEqual([`QUESTION ${asked}`, `RESOLUTION ${answered}`]);
    expect(next.page.nextCursor).toBeNull();
    const { body } = await world.sam.get('/departments/CS/waiting').expect(403);
    expect((body as { code: string }).code).toBe('waiting.not_your_department');
  });

  it('on the named requester is a request that was raised for them, until they confirm it', async () => {
    const { number } = await aRequest(world, { onBehalfOfId: world.clara.userId, channel: 'phone' }, world.erik);
    expect(kinds(await list(world.clara, '/me/waiting'))).toEqual([`CONFIRMATION ${number}`]);
    await world.clara.put(`/requests/${number}/on-behalf-confirmation`).expect(200);
    expect(kinds(await list(world.clara, '/me/waiting'))).toEqual([]);
  });

  it('on the leads of both sides is what they were called in for, until one has answered', async () => {
    const { number } = await aRequest(world);
    await world.carla.post(`/requests/${number}/escalations`, { reason: 'The crane stands still.' }).expect(201);
    for (const lead of [world.beatriz, world.erika]) {
      expect(kinds(await list(lead, '/me/waiting'))).toContain(`ESCALATION ${number}`);
    }
    expect(kinds(await list(world.erik, '/me/waiting'))).not.toContain(`ESCALATION ${number}`);
    await world.erika.put(`/requests/${number}/escalations/current/answer`, { reason: 'Today.' }).expect(200);
    expect(kinds(await list(world.beatriz, '/me/waiting'))).not.toContain(`ESCALATION ${number}`);
  });

  it('on the asker is a longer wait that the provider wants to make', async () => {
    const { number } = await aRequest(world);
    const day = (date: number): string => `2026-03-0${date}T12:00:00Z`;
    const hold = { reason: 'The supplier measures it', reference: 'Mail' };
    await world.erik.post(`/requests/${number}/holds`, { ...hold, reviewAt: day(4) }).expect(201);
    const extend = (date: number) =>
      world.erik
        .put(`/requests/${number}/holds/current/extension`, { reviewAt: day(date), reason: 'The furnace broke.' })
        .expect(200);
    await extend(5);
    await extend(6);
    expect(kinds(await list(world.carla, '/me/waiting'))).toContain(`LONGER_HOLD ${number}`);
    await world.carla.put(`/requests/${number}/holds/current/extension/consent`).expect(200);
    expect(kinds(await list(world.carla, '/me/waiting'))).not.toContain(`LONGER_HOLD ${number}`);
  });

  it('is late once its time is over, and counted so', async () => {
    await world.app.travelTo('2026-03-13T09:00:00Z');
    expect(await list(world.carla, '/me/waiting')).toMatchObject({ late: 1 });
  });

  it('on somebody away waits on their substitute too', async () => {
    const away = { beginsAt: '2026-03-13T08:00:00Z', endsAt: '2026-03-20T08:00:00Z' };
    const carla = await signIn(world.app.http, emailOf('Carla Mendes'));
    await carla.post(`/users/${carla.userId}/absences`, { ...away, substituteId: world.clara.userId }).expect(201);
    expect(kinds(await list(world.clara, '/me/waiting'))).toContain(`QUESTION ${asked}`);
  });

  it('on somebody who cannot say so: their lead notes that they are away, and takes it back', async () => {
    const away = { beginsAt: '2026-03-20T08:00:00Z', endsAt: '2026-03-27T08:00:00Z' };
    const beatriz = await signIn(world.app.http, emailOf('Beatriz Lima'));
    const erika = await signIn(world.app.http, emailOf('Erika Sommer'));
    const clara = await signIn(world.app.http, emailOf('Clara Costa'));
    const path = `/users/${world.carla.userId}/absences`;
    const { body } = await beatriz.post(path, { ...away, substituteId: world.clara.userId }).expect(201);
    expect((await beatriz.get(path).expect(200)).body.data).toHaveLength(2);
    for (const foreign of [erika, clara]) {
      await foreign.get(path).expect(404);
      await foreign.post(path, away).expect(404);
      await foreign.delete(`${path}/${body.id}`).expect(404);
    }
    await beatriz.delete(`${path}/${body.id}`).expect(204);
    expect((await beatriz.get(path).expect(200)).body.data).toHaveLength(1);
  });
});
