import { SearchIndex } from '../../src/requests/search/search-index.js';
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
    await world.carla.patch(`/requests/${made.german.number}/intake`, { answers: { pieces: 4711 } }).expect(200);
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

describe('what requests are found by', () => {
  const rows = () => world.app.database.query<object>('SELECT * FROM request_search ORDER BY request_id');

  it('is the same when it is made again from their texts', async () => {
    const before = await rows();
    await world.app.get(SearchIndex).rebuild();
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

  it('lies in an index, for each language by itself', async () => {
    const plan = await world.app.database.inTransaction(async () => {
      await world.app.database.query('SET LOCAL enable_seqscan = off');
      return world.app.database.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT s.request_id FROM unnest(ARRAY['en', 'de']) AS reading (language)
           JOIN request_search s ON s.language = reading.language
            AND s.words @@ websearch_to_tsquery(CAST('lockstep_' || reading.language AS regconfig), 'valve')`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Index Scan on request_search_words');
  });
});
