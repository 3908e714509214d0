import { EventLog } from '../../src/platform/events/index.js';
import { aUser, lasting, type Client } from '../support/builders/identity.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Suggestion {
  id: string;
  number: string;
  title: string;
}

const IDEA = { title: 'Say on the form which drawing is the latest', body: 'Every second question is about it.' };
const UNANSWERED = 'A suggestion to your department waits for a reply.';

describe('a suggestion to a department', () => {
  let world: RequestWorld;

  beforeAll(async () => (world = await aRequestWorld()));
  /** Monday noon in Berlin. */
  beforeEach(() => world.app.clock.set('2026-03-02T11:00:00Z'));
  afterAll(() => world.app.close());

  const suggest = (more: object = {}, by: Client = world.carla) =>
    by.post('/suggestions', { departmentId: world.eng.id, ...IDEA, ...more });
  async function aSuggestion(more: object = {}, by?: Client): Promise<string> {
    return `/suggestions/${((await suggest(more, by).expect(201)).body as Suggestion).number}`;
  }
  const reply = (suggestion: string, state: string, words = 'We will.', by: Client = world.erika) =>
    by.post(`${suggestion}/replies`, { state, words });
  const publish = (suggestion: string, publishedTo: string, by: Client = world.erika) =>
    by.put(`${suggestion}/publication`, { publishedTo });
  const codeOf = async (refused: PromiseLike<{ body: unknown }>): Promise<string> =>
    ((await refused).body as { code: string }).code;
  const sentences = async (who: Client): Promise<string[]> => {
    await world.app.settle();
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    return (body as { data: { sentence: string }[] }).data.map(({ sentence }) => sentence);
  };

  // First of all: what the other tests leave unanswered would be reminded of as well.
  describe('that waits for a reply', () => {
    const told = async (): Promise<number> =>
      (await sentences(world.erika)).filter((sentence) => sentence === UNANSWERED).length;

    it('is brought to the leads after five and after ten of their working days, and then no more', async () => {
      const before = await told();
      const suggestion = await aSuggestion();
      for (const [instant, times] of [
        ['2026-03-09T15:59:00Z', 0],
        ['2026-03-09T16:00:00Z', 1],
        ['2026-03-16T16:00:00Z', 2],
        ['2026-06-30T16:00:00Z', 2],
      ] as const) {
        await world.app.travelTo(instant);
        expect((await told()) - before).toBe(times);
      }
      expect(await sentences(world.erik)).not.toContain(UNANSWERED);
      await reply(suggestion, 'DECLINED').expect(201);
    });

    it('is not brought to them once they replied', async () => {
      const before = await told();
      await reply(await aSuggestion(), 'ACCEPTED').expect(201);
      await world.app.travelTo('2026-06-30T16:00:00Z');
      expect(await told()).toBe(before);
    });

    it('is brought to them once after an outage', async () => {
      const before = await told();
      const suggestion = await aSuggestion();
      world.app.clock.set('2026-05-04T16:00:00Z');
      await world.app.travelTo('2026-05-04T16:00:01Z');
      expect((await told()) - before).toBe(1);
      await reply(suggestion, 'DONE').expect(201);
    });
  });

  it('may be made by anybody, also by a person without a department, and about one of its services', async () => {
    const { body } = await suggest({ serviceId: world.serviceId, departmentId: undefined }, world.sam).expect(201);
    expect(body).toMatchObject({
      ...IDEA,
      ...{ state: 'RECEIVED', publishedTo: 'NOBODY', replies: [] },
      ...{ departmentId: world.eng.id, serviceId: world.serviceId },
      author: { name: 'Sam Stranger' },
      abilities: { reply: false, publish: false },
    });
    expect(await sentences(world.erika)).toContain('Somebody suggested something to your department.');
    expect(await sentences(world.erik)).not.toContain('Somebody suggested something to your department.');
  });

  it.each([
    ['neither a department nor a service', { departmentId: undefined }, 422, 'suggestion.department_unclear'],
    ['a service there is not', { serviceId: '01990000-0000-7000-8000-000000000001' }, 404, 'service.not_found'],
    [
      'a department there is not',
      { departmentId: '01990000-0000-7000-8000-000000000001' },
      404,
      'department.not_found',
    ],
    ['no title', { title: '' }, 400, 'http.validation'],
    ['a title of two lines', { title: 'One\nTwo' }, 400, 'http.validation'],
    ['no text', { body: ' ' }, 400, 'http.validation'],
    ['an author of its own', { authorId: '01990000-0000-7000-8000-000000000001' }, 400, 'http.validation'],
  ])('with %s is refused', async (_, more, status, code) => {
    const { body } = await suggest(more).expect(status);
    expect((body as { code: string }).code.startsWith(code.split('.')[0]!)).toBe(true);
    if (status !== 400) expect(body).toMatchObject({ code });
  });

  it('speaks for a department of its author only, and names the service of the department it goes to', async () => {
    expect(await codeOf(suggest({ fromDepartmentId: world.eng.id }).expect(403))).toBe('suggestion.not_a_member');
    const elsewhere = { departmentId: world.qa.id, serviceId: world.serviceId };
    expect(await codeOf(suggest(elsewhere).expect(422))).toBe('suggestion.another_department');
  });

  it('is read by its author and the members of the department, and does not exist for anybody else', async () => {
    const suggestion = await aSuggestion();
    for (const by of [world.carla, world.erik, world.erika]) {
      const { body } = await by.get(suggestion).expect(200);
      expect(body).toMatchObject({ author: { name: 'Carla Mendes' }, body: IDEA.body });
    }
    for (const by of [world.clara, world.beatriz, world.quinn, world.eva, world.admin]) {
      await by.get(suggestion).expect(404);
      await reply(suggestion, 'DONE', 'x', by).expect(404);
    }
    await world.carla.get('/suggestions/SUG-99999').expect(404);
  });

  it('is replied to by a lead of the department, in the order of its states', async () => {
    const suggestion = await aSuggestion();
    for (const by of [world.erik, world.carla]) {
      expect(await codeOf(reply(suggestion, 'ACCEPTED', 'x', by).expect(403))).toBe('suggestion.not_yours_to_reply');
    }
    await reply(suggestion, 'ACCEPTED', ' ').expect(400);
    await reply(suggestion, 'RECEIVED').expect(400);
    await reply(suggestion, 'ACCEPTED', 'In March.').expect(201);
    expect(await codeOf(reply(suggestion, 'ACCEPTED').expect(409))).toBe('suggestion.reply_does_not_follow');
    const { body } = await reply(suggestion, 'DONE', 'The form shows it.').expect(201);
    expect(body).toMatchObject({
      state: 'DONE',
      replies: [
        { state: 'ACCEPTED', words: 'In March.' },
        { state: 'DONE', words: 'The form shows it.' },
      ],
      abilities: { reply: false, publish: true },
    });
    expect(await codeOf(reply(suggestion, 'DECLINED').expect(409))).toBe('suggestion.reply_does_not_follow');
  });

  it('tells its author of each reply, and nobody in the place of an author who left', async () => {
    const anna = await aUser(world.app.http, world.admin, 'Anna Author');
    await world.admin.put(`/departments/${world.cs.id}/members/${anna.userId}`, { lead: false }).expect(200);
    const [mine, theirs] = [await aSuggestion(), await aSuggestion({}, anna)];
    const { headers } = await world.admin.get(`/users/${anna.userId}`).expect(200);
    const gone = { active: false, handOverToId: world.clara.userId };
    await world.admin.patch(`/users/${anna.userId}`, gone).set('if-match', headers.etag!).expect(200);
    for (const suggestion of [mine, theirs]) await reply(suggestion, 'DECLINED', 'No room on the form.').expect(201);
    expect(await sentences(world.carla)).toContain('A department replied to your suggestion.');
    expect(await sentences(world.clara)).not.toContain('A department replied to your suggestion.');
    expect((await world.erik.get(theirs).expect(200)).body).toMatchObject({ author: { name: 'Anna Author' } });
  });

  describe('that is published', () => {
    it('is read with its reply, without its text and its author: you said, we did', async () => {
      const suggestion = await aSuggestion();
      expect(await codeOf(publish(suggestion, 'COMPANY').expect(409))).toBe('suggestion.not_replied');
      await reply(suggestion, 'ACCEPTED', 'In March.').expect(201);
      await reply(suggestion, 'DONE', 'The form shows it.').expect(201);
      await publish(suggestion, 'COMPANY', world.erik).expect(403);
      await publish(suggestion, 'COMPANY').expect(200);
      for (const by of [world.quinn, world.clara, world.sam, world.eva]) {
        const { body, text } = await by.get(suggestion).expect(200);
        expect(body).toMatchObject({
          ...{ title: IDEA.title, body: null, author: null, state: 'DONE' },
          replies: [{ state: 'DONE', words: 'The form shows it.' }],
        });
        expect(text).not.toContain('Carla');
        expect(text).not.toContain(world.carla.userId);
        await reply(suggestion, 'DECLINED', 'x', by).expect(403);
      }
      await publish(suggestion, 'NOBODY').expect(200);
      await world.quinn.get(suggestion).expect(404);
    });

    it('to both departments stays with them', async () => {
      const suggestion = await aSuggestion();
      await reply(suggestion, 'ACCEPTED').expect(201);
      await publish(suggestion, 'DEPARTMENTS').expect(200);
      expect((await world.clara.get(suggestion).expect(200)).body).toMatchObject({ author: null });
      await world.quinn.get(suggestion).expect(404);
      await publish(suggestion, 'EVERYBODY').expect(400);
    });

    it('of an author without a department is read by the receiving one', async () => {
      const suggestion = await aSuggestion({}, world.sam);
      await reply(suggestion, 'ACCEPTED').expect(201);
      await publish(suggestion, 'DEPARTMENTS').expect(200);
      await world.erik.get(suggestion).expect(200);
      await world.carla.get(suggestion).expect(404);
    });
  });

  it('is listed, the newest first, with those that the reader may see', async () => {
    const lina = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Lina Lister'));
    const made: string[] = [];
    for (const title of ['First', 'Second', 'Third']) made.push(await aSuggestion({ title }, lina));
    await reply(made[1]!, 'DONE').expect(201);
    await publish(made[1]!, 'COMPANY').expect(200);
    const titles = async (by: Client, query: string): Promise<string[]> => {
      const { body } = await by.get(`/suggestions?${query}`).expect(200);
      return (body as { data: Suggestion[] }).data.map(({ title }) => title);
    };
    expect(await titles(lina, 'mine=true')).toEqual(['Third', 'Second', 'First']);
    expect(await titles(world.erik, `departmentId=${world.eng.id}&limit=3`)).toEqual(['Third', 'Second', 'First']);
    expect(await titles(world.quinn, 'published=true')).toEqual(['Second']);
    expect(await titles(world.quinn, 'mine=true')).toEqual([]);
    expect(await titles(world.erik, 'state=RECEIVED&limit=2')).toEqual(['Third', 'First']);
    const { body } = await lina.get('/suggestions?mine=true&limit=2').expect(200);
    const { nextCursor } = (body as { page: { nextCursor: string } }).page;
    expect(await titles(lina, `mine=true&limit=2&cursor=${nextCursor}`)).toEqual(['First']);
    await lina.get(`/suggestions?limit=2&cursor=${nextCursor}`).expect(400);
    await lina.get('/suggestions?state=LOST').expect(400);
  });

  it('shows its author to nobody else in the history', async () => {
    const suggestion = await aSuggestion();
    const { id } = (await world.carla.get(suggestion).expect(200)).body as Suggestion;
    await reply(suggestion, 'ACCEPTED').expect(201);
    await publish(suggestion, 'COMPANY').expect(200);
    for (const event of await world.app.get(EventLog).streamOf('suggestion', id)) {
      expect(event.audience).toEqual([world.eng.id]);
    }
  });

  it('is not taken by a department that was retired', async () => {
    const { headers } = await world.admin.get(`/departments/${world.qa.id}`).expect(200);
    const before = await aSuggestion({ departmentId: world.qa.id });
    await world.admin
      .patch(`/departments/${world.qa.id}`, { retired: true })
      .set('if-match', headers.etag!)
      .expect(200);
    const { body } = await world.admin.get(`/departments/${world.qa.id}`).expect(200);
    expect(body).toMatchObject({ retired: true });
    expect(await codeOf(suggest({ departmentId: world.qa.id }).expect(422))).toBe('suggestion.department_retired');
    await world.carla.get(before).expect(200);
  });
});
