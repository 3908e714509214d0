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
});
