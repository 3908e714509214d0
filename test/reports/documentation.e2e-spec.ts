import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
  requests: string;
}

/** Engineering answers seven questions; how it came to each answer is on record for some of them. */
describe('the documentation of what was said and why', () => {
  let world: RequestWorld;
  const numbers: Record<string, string> = {};

  const ask = async (name: string): Promise<string> => (numbers[name] = (await aRequest(world)).number);
  const answer = async (name: string, by = world.erik): Promise<unknown> => {
    await by.put(`/requests/${numbers[name]}/assignment`, { assigneeId: by.userId }).expect(200);
    return by.put(`/requests/${numbers[name]}/resolution`, { answer: 'Revision B.' }).expect(200);
  };
  const takeBackAQuestion = async (name: string): Promise<void> => {
    const { body } = await world.erik.post(`/requests/${numbers[name]}/questions`, { body: 'Which?' }).expect(201);
    const { id } = body as { id: string };
    await world.erik.post(`/requests/${numbers[name]}/questions/${id}/withdrawal`, {}).expect(201);
  };
  const call = (name: string, more: object = {}) =>
    world.erik.post(`/requests/${numbers[name]}/contacts`, { summary: 'Found it myself.', channel: 'phone', ...more });

  beforeAll(async () => {
    world = await aRequestWorld();
    await ask('straight');
    await answer('straight');

    await ask('called');
    await call('called').expect(201);
    await answer('called', world.erika);

    await ask('internal');
    await call('internal', { visibility: 'INTERNAL' }).expect(201);
    await answer('internal');

    await ask('taken back, unexplained');
    await takeBackAQuestion('taken back, unexplained');
    await world.app.pass(25 * 3600);
    await answer('taken back, unexplained', world.erika);

    await ask('taken back, explained by a note');
    await takeBackAQuestion('taken back, explained by a note');
    await call('taken back, explained by a note', { visibility: 'INTERNAL' }).expect(201);
    await world.app.pass(25 * 3600);
    await answer('taken back, explained by a note');

    await ask('held, and the hold ended by hand');
    const reviewAt = new Date(world.app.clock.now().getTime() + 3 * 24 * 3600 * 1000).toISOString();
    const hold = { reason: 'The supplier measures it.', reference: 'Mail', reviewAt };
    await world.erik.post(`/requests/${numbers['held, and the hold ended by hand']}/holds`, hold).expect(201);
    await world.erik
      .put(`/requests/${numbers['held, and the hold ended by hand']}/holds/current/resumption`, {})
      .expect(200);
    await world.app.pass(25 * 3600);
    await answer('held, and the hold ended by hand');

    await ask('answered twice');
    await answer('answered twice');
    await world.carla
      .post(`/requests/${numbers['answered twice']}/reopenings`, { reason: 'WRONG', words: 'It does not fit.' })
      .expect(201);
    await answer('answered twice');

    await ask('open');
    await call('open').expect(201);
  });
  afterAll(() => world.app.close());

  async function figures(query = ''): Promise<Record<string, Value>> {
    const { body } = await world.erika.get(`/reports/documentation${query}`).expect(200);
    const { rows } = body as { rows: { figures: Value[] }[] };
    return Object.fromEntries(rows[0]!.figures.map((each) => [each.figure, each]));
  }

  async function behind({ requests }: Value): Promise<string[]> {
    const { body } = await world.erika.get(`${requests.replace('/api/v1', '')}&limit=100`).expect(200);
    const { data } = body as { data: { number: string; isPart: boolean | null }[] };
    const name = (number: string): string => Object.keys(numbers).find((each) => numbers[each] === number)!;
    return data
      .filter(({ isPart }) => isPart !== false)
      .map(({ number }) => name(number))
      .sort();
  }

  it('counts each request once, by the answer that stands, and open ones not at all', async () => {
    const { answered } = await figures();
    expect(answered).toMatchObject({ value: 7 });
    expect(await behind(answered!)).not.toContain('open');
  });

  it('calls a change of state explained by its words, by the plain course, or by words within a day', async () => {
    const { explained } = await figures();
    expect(explained).toMatchObject({ of: 7 });
    expect(await behind(explained!)).toEqual([
      'answered twice',
      'called',
      'internal',
      'straight',
      'taken back, explained by a note',
    ]);
  });

  it('asks for an interaction that both sides can read, besides the ask and the answer', async () => {
    const { talked, straight } = await figures();
    expect(await behind(talked!)).toEqual([
      'answered twice',
      'called',
      'taken back, explained by a note',
      'taken back, unexplained',
    ]);
    expect(await behind(straight!)).toEqual(['held, and the hold ended by hand', 'internal', 'straight']);
  });

  it('counts as documented those that have both', async () => {
    const { documented } = await figures();
    expect(documented).toMatchObject({ of: 7 });
    expect(await behind(documented!)).toEqual(['answered twice', 'called', 'taken back, explained by a note']);
  });

  it('is empty for those who have no part in it, and for a time without answers', async () => {
    const { body } = await world.quinn.get('/reports/documentation').expect(200);
    expect(body).toMatchObject({ rows: [] });
    const { body: before } = await world.erika.get('/reports/documentation?from=2025-01-01&to=2025-02-01').expect(200);
    expect(before).toMatchObject({ rows: [] });
  });
});
