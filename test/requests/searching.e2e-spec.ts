import type { Actor } from '../../src/platform/auth/index.js';
import { RequestSearchIndex } from '../../src/requests/search/search-index.js';
import { Searches } from '../../src/requests/search/searches.js';
import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
const made: Record<'english' | 'german' | 'portuguese' | 'plain' | 'restricted', RequestHandle> = {} as never;

beforeAll(async () => {
  world = await aRequestWorld();
  made.english = await aRequest(world, {
    title: 'Which valve block fits?',
    description: 'The customer orders two hydraulic pumps.',
    language: 'en',
  });
  made.german = await aRequest(world, { title: 'Prüfung der Dichtungen', language: 'de' });
  made.portuguese = await aRequest(world, { title: 'Vedação das válvulas', language: 'pt' });
  made.plain = await aRequest(world, { title: 'Running late', intake: { partNumber: 'VB-220-H', revision: 'A' } });
  made.restricted = await aRequest(world, { title: 'Defect at Harbor Crane', restricted: true });
});
afterAll(() => world.app.close());

type Found = RequestHandle & { excerpt: { text: string; match: boolean }[] | null };

const search = (client: Client, q: string) => client.get(`/requests?limit=100&q=${encodeURIComponent(q)}`);

const found = async (client: Client, q: string): Promise<string[]> => {
  const { body } = await search(client, q).expect(200);
  return body.data.map(({ id }: RequestHandle) => nameOf(id)).sort();
};

const nameOf = (id: string): string => Object.entries(made).find(([, request]) => request.id === id)![0];

const say = (client: Client, { number }: RequestHandle, body: string, visibility = 'SHARED') =>
  client.post(`/requests/${number}/messages`, { body, visibility }).expect(201);

describe('a search', () => {
  it.each([
    ['valve', ['english']],
    ['pump', ['english']],
    ['ordering pumps', ['english']],
    ['"valve block"', ['english']],
    ['"block valve"', []],
    ['valve -pump', []],
    ['valve -crane', ['english']],
    ['valve or running', ['english', 'plain']],
    ['prufungen', ['german']],
    ['PRÜFUNG dichtung', ['german']],
    ['vedacao', ['portuguese']],
    ['válvula', ['portuguese']],
    ['run', []],
    ['running', ['plain']],
    ['VB-220-H', ['plain']],
  ])('for %s finds %j, each in its own language', async (q, expected) => {
    expect(await found(world.carla, q)).toEqual(expected);
  });

  it('finds requests by how their number begins', async () => {
    expect(await found(world.carla, 'eng-')).toEqual([]);
    expect(await found(world.carla, made.german.number.toLowerCase())).toEqual(['german']);
    expect(await found(world.carla, made.german.number.slice(0, -1))).toEqual(Object.keys(made).sort());
  });

  it('finds what both sides have said, from the moment it is said', async () => {
    expect(await found(world.carla, 'torque')).toEqual([]);
    await say(world.erik, made.english, 'Mind the torque.');
    await say(world.carla, made.english, 'Which wrench?');
    expect(await found(world.carla, 'torque')).toEqual(['english']);
    expect(await found(world.erik, 'valve torque wrench')).toEqual(['english']);
  });

  it('finds what was answered later', async () => {
    await world.carla.patch(`/requests/${made.german.number}/intake`, { intake: { pieces: 4711 } }).expect(200);
    expect(await found(world.erik, '4711')).toEqual(['german']);
  });

  it('never finds an internal note, neither for the other side nor for its own', async () => {
    await say(world.erik, made.english, 'They always forget the gasket.', 'INTERNAL');
    expect(await found(world.carla, 'gasket')).toEqual([]);
    expect(await found(world.erik, 'gasket')).toEqual([]);
  });

  it('finds nothing that the reader may not see', async () => {
    expect(await found(world.carla, 'crane')).toEqual(['restricted']);
    expect(await found(world.erika, 'crane')).toEqual(['restricted']);
    for (const reader of [world.erik, world.eva, world.quinn, world.sam]) {
      expect(await found(reader, 'crane')).toEqual([]);
      expect(await found(reader, made.restricted.number)).toEqual([]);
    }
  });

  it('finds by its title alone what an executive looks on at, and tells nothing of its text', async () => {
    expect(await found(world.eva, 'valves')).toEqual(['english']);
    expect(await found(world.eva, 'pump')).toEqual([]);
    expect(await found(world.eva, 'valve -pump')).toEqual(['english']);
  });

  it('finds the words of a draft as they are now, for its author', async () => {
    const draft = anAsk(world, { draft: true, title: 'Sketch of a flange', language: 'en' });
    const { body } = await world.carla.post('/requests', draft).expect(201);
    await world.carla.patch(`/requests/${body.id}`, { title: 'Sketch of a bearing', language: 'de' }).expect(200);
    expect((await search(world.carla, 'flange')).body.data).toEqual([]);
    expect((await search(world.carla, 'bearing')).body.data).toHaveLength(1);
    expect((await search(world.erik, 'bearing')).body.data).toEqual([]);
  });

  it('shows where a request speaks of it, as data and only to who may read it', async () => {
    const excerptOf = async (client: Client, q: string): Promise<unknown> =>
      (await search(client, q).expect(200)).body.data[0].excerpt;
    expect(await excerptOf(world.carla, 'orders pump')).toEqual(
      expect.arrayContaining([
        { text: 'orders', match: true },
        { text: 'pumps', match: true },
      ]),
    );
    await say(world.erik, made.german, 'Ist <b>Grafit</b> \u0002erlaubt\u0003?');
    const pieces = (await excerptOf(world.carla, 'grafite')) as { text: string; match: boolean }[];
    expect(pieces.filter(({ match }) => match).map(({ text }) => text)).toEqual(['Grafit']);
    expect(await excerptOf(world.eva, 'valve')).toBeNull();
    expect(await excerptOf(world.carla, made.german.number)).toBeNull();
  });

  it('goes on where a page ended', async () => {
    const first = (await world.carla.get('/requests?q=eng-1&limit=1').expect(200)).body;
    const { nextCursor } = first.page;
    await world.carla.get(`/requests?q=eng-1&limit=1&cursor=${nextCursor}`).expect(200);
    await world.carla.get(`/requests?q=valve&limit=1&cursor=${nextCursor}`).expect(400);
  });

  it.each(["'", '"', '""', '-', '- -', '!', '&|!()', ':*', "a' OR 1=1 --", '\\', '%', 'or or or', '<->', '🦀', '👩‍🔧'])(
    'for %s is no more than a search that finds nothing',
    async (q) => {
      await search(world.carla, q).expect(200);
    },
  );

  it('for what no text can hold is refused', async () => {
    for (const q of ['\0', 'valve\0', 'x'.repeat(201)]) await search(world.carla, q).expect(400);
    await search(world.carla, 'x'.repeat(10_000)).expect(400);
  });
});

describe('parts of what was written', () => {
  const texts = {
    bolt: 'Bolt M8x1,25 DIN-912',
    order: 'SO-99881 urgent',
    part: 'Part VB_220.rev.C file.pdf',
    drawing: '7604NI-E1/4P/A DS',
    digits: '12-345-678',
    link: 'http://erp.example/x?a=1&b=2',
    muller: 'Müllers Maß für die Ångström-Prüfung',
    mueller: 'Herr Mueller sandte Massband und Groesse',
  };
  const ids = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, title] of Object.entries(texts))
      ids.set((await aRequest(world, { title, intake: { partNumber: 'K-7', revision: 'B' } })).id, name);
  });

  const answer = async (q: string, client = world.carla) =>
    (await search(client, q).expect(200)).body as { data: Found[]; spelling: string | null };

  const names = async (q: string): Promise<string[]> => {
    const { data, spelling } = await answer(q);
    return spelling === 'AS_WRITTEN' ? data.map(({ id }) => ids.get(id)!).sort() : [];
  };
  /** The marked words of the excerpts, one after another. */
  const marked = async (q: string): Promise<string[]> =>
    (await answer(q)).data.map(({ excerpt }) =>
      (excerpt ?? [])
        .filter(({ match }) => match)
        .map(({ text }) => text)
        .join(' '),
    );

  it.each([
    ['DIN 912', ['bolt']],
    ['DIN-912', ['bolt']],
    ['912', ['bolt']],
    ['912 DIN', ['bolt']],
    ['"912 DIN"', []],
    ['M8', ['bolt']],
    ['m8x1,25', ['bolt']],
    ['99881', ['order']],
    ['SO-99881', ['order']],
    ['SO99881', ['order']],
    ['VB_220', ['part']],
    ['VB_220.rev.C', ['part']],
    ['VB 220', ['part']],
    ['file', ['part']],
    ['pdf', ['part']],
    ['file.pdf', ['part']],
    ['4P/A', ['drawing']],
    ['7604', ['drawing']],
    ['345', ['digits']],
    ['12-345-678', ['digits']],
    ['345-12', []],
    ['9988', []],
    ['http://erp.example/x?a=1&b=2', ['link']],
    ['erp.example/x', ['link']],
    ['erp.example', ['link']],
    ['erp.example/y', []],
    ['Muellers', ['muller']],
    ['Müller', ['mueller']],
    ['Müllers', ['muller']],
    ['mullers', ['muller']],
    ['Mass', ['muller']],
    ['Maß', ['muller']],
    ['Größe', ['mueller']],
    ['Groesse', ['mueller']],
    ['Angstrom', ['muller']],
    ['Ångström-Prüfung', ['muller']],
    ['Aangstroem', ['muller']],
    ['Mu\u0308llers', ['muller']],
    ['Mueller -Massband', []],
  ])('are found by %s: %j', async (q, expected) => {
    expect(await names(q)).toEqual(expected);
  });

  it.each([
    ['Muellers', ['Müllers']],
    ['Müller', ['Mueller']],
    ['Mu\u0308llers', ['Müllers']],
    ['mullers', ['Müllers']],
    ['Mass', ['Maß']],
    ['Größe', ['Groesse']],
    ['Aangstroem', ['Ångström']],
    ['Aangstroem-Pruefung', ['Ångström Prüfung']],
    ['"Muellers Maß"', ['Müllers Maß']],
    ['912', ['912']],
    ['M8x1,25', ['M 8 x 1 25']],
    ['SO99881', ['SO 99881']],
    ['file.pdf', ['file pdf']],
    ['file', ['file']],
    ['erp.example/x', ['erp example x']],
    ['345', ['345']],
    ['urgnet', ['urgent']],
    ['grosse', ['Groesse']],
    ['Muelllers', ['Müllers']],
    ['"Herr Muelller"', ['Herr Mueller']],
  ])('are marked in the excerpt for %s: %j', async (q, expected) => {
    expect(await marked(q)).toEqual(expected);
  });

  it('are shown where they stand, as they were written', async () => {
    const { data } = await answer('din 912');
    expect(data[0]!.excerpt).toEqual(
      expect.arrayContaining([
        { text: 'DIN', match: true },
        { text: '-', match: false },
        { text: '912', match: true },
      ]),
    );
  });

  it('lead to the request that bears the digits as its number', async () => {
    const [id] = ids.keys();
    const { number } = (await world.carla.get(`/requests/${id!}`).expect(200)).body;
    for (const q of [number, number.replace('-', ' '), number.replace('-', '').toLowerCase(), number.split('-')[1]]) {
      expect((await answer(q)).data.map((found) => found.id)).toEqual([id]);
    }
  });

  it.each([
    ['urgnet', ['order']],
    ['urgentt', ['order']],
    ['irgent', ['order']],
    ['grosse', ['mueller']],
    ['"Herr Muelller"', ['mueller']],
  ])('one letter off, like %s, are found when nothing else is, and the answer says so', async (q, expected) => {
    const { data, spelling } = await answer(q);
    expect(spelling).toBe('ONE_LETTER_OFF');
    expect(data.map(({ id }) => ids.get(id))).toEqual(expected);
    const whose = await world.erik.get(`/departments/${world.eng.id}/queue?q=${encodeURIComponent(q)}`).expect(200);
    expect(whose.body.spelling).toBe('ONE_LETTER_OFF');
    expect(whose.body.data.map(({ id }: RequestHandle) => ids.get(id))).toEqual(expected);
  });

  it.each(['99882', 'DIN-913', 'rgnet', 'fyle', 'urgent -urgnet'])('are not guessed at: %s', async (q) => {
    expect((await answer(q)).spelling).toBe('AS_WRITTEN');
  });

  it('give nobody away: a word of a request that the reader may not see has no neighbours', async () => {
    const { body } = await search(world.quinn, 'urgnet').expect(200);
    expect(body).toMatchObject({ data: [], spelling: 'AS_WRITTEN' });
  });

  it('are found in a queue by the same rule', async () => {
    const queue = (q: string) => world.erik.get(`/departments/ENG/queue?q=${encodeURIComponent(q)}`).expect(200);
    const expected = { 'DIN 912': 'bolt', 'erp.example/x': 'link', Muellers: 'muller' };
    for (const [q, name] of Object.entries(expected)) {
      const { body } = await queue(q);
      expect(body.data.map(({ id }: RequestHandle) => ids.get(id))).toEqual([name]);
      expect(body.spelling).toBe('AS_WRITTEN');
    }
    expect((await world.erik.get('/departments/ENG/queue').expect(200)).body.spelling).toBeNull();
  });

  it('set apart in the texts as in what is looked for', async () => {
    const { database } = world.app;
    for (const written of [
      '“q”–x',
      'Ø12',
      '12µm',
      'M8×1,25',
      '<!-- a --> b',
      'a@b.org/c?d=e&amp;f',
      '½"',
      'ﬁle',
      '-5',
      '1e5',
    ]) {
      const [row] = await database.query<{ held: boolean }>(
        `SELECT to_tsvector('lockstep_simple', lockstep_findable($1))
                @@ phraseto_tsquery('lockstep_simple', lockstep_apart($1)) AS held`,
        [written],
      );
      expect({ written, held: row!.held }).toEqual({ written, held: true });
    }
  });
});

describe('what requests are found by', () => {
  const rows = () => world.app.database.query<object>('SELECT * FROM request_search ORDER BY request_id');

  it('is the same when it is made again from their texts', async () => {
    const before = await rows();
    await world.app.get(RequestSearchIndex).rebuild();
    expect(await rows()).toEqual(before);
  });

  it('has room for the longest talk, of which the newest is found', async () => {
    const request = (made.plain = await aRequest(world));
    const rare = (seed: number) =>
      Array.from({ length: 3000 }, (_, place) => `a${seed}${place.toString(36)}-b${place}`)
        .join(' ')
        .slice(0, 19_000);
    for (let part = 0; part < 7; part++) await say(world.erik, request, rare(part));
    await say(world.erik, request, 'Zinc.');
    expect(await found(world.carla, 'zinc')).toEqual(['plain']);
  });

  it('lies in an index', async () => {
    const plan = await world.app.database.inTransaction(async () => {
      await world.app.database.query('SET LOCAL enable_seqscan = off');
      return world.app.database.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT s.request_id FROM request_search s WHERE s.words @@ CAST('''valv''' AS tsquery)`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Index Scan on request_search_words');
  });

  it('is compared in the languages that occur, and once where they read it alike', async () => {
    const readings = async (q: string): Promise<string[][]> => {
      let languages: string[][] = [];
      await world.app.get(Searches).find({ executive: false } as Actor, q, (search) => {
        languages = search!.readings.map((reading) => reading.languages.sort());
        return Promise.resolve(['found']);
      });
      return languages;
    };
    expect((await readings('valves')).flat().sort()).toEqual(['de', 'en', 'pt', 'simple']);
    expect((await readings('valves')).length).toBeGreaterThan(1);
    expect(await readings('DIN-912')).toEqual([expect.arrayContaining(['de', 'en', 'pt', 'simple'])]);
  });
});
