import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { statementsDuring } from '../support/statements.js';

interface Moment {
  sequence: number;
  type: string;
  actor: { name: string } | null;
}
interface Change {
  id: string;
  number: string;
  unseen: number;
  latest: { sequence: number; type: string; actor: { name: string }; department: { code: string } | null };
}

let world: RequestWorld;
let request: RequestHandle;

beforeAll(async () => {
  world = await aRequestWorld();
});
beforeEach(async () => {
  request = await aRequest(world);
});
afterAll(() => world.app.close());

const say = (by: Client, body = 'A word.', more: object = {}, on = request) =>
  by.post(`/requests/${on.id}/messages`, { body, ...more }).expect(201);
const note = (by: Client) => say(by, 'For us only.', { visibility: 'INTERNAL' });

const moments = async (reader: Client, { id } = request): Promise<Moment[]> =>
  (await reader.get(`/requests/${id}/timeline?limit=100`).expect(200)).body.data;
const lastOf = async (reader: Client, on = request): Promise<number> => (await moments(reader, on)).at(-1)!.sequence;

const seenBy = async (reader: Client, on = request) => (await reader.get(`/requests/${on.id}/seen`).expect(200)).body;
const mark = async (reader: Client, upTo: number, on = request) =>
  (await reader.put(`/requests/${on.id}/seen`, { upTo }).expect(200)).body;
const look = async (reader: Client, on = request) => mark(reader, await lastOf(reader, on), on);

const changesOf = async (reader: Client): Promise<Change[]> =>
  (await reader.get('/me/changes?limit=100').expect(200)).body.data;
const changeOf = async (reader: Client, { id } = request): Promise<Change | undefined> =>
  (await changesOf(reader)).find((change) => change.id === id);
const recentOf = async (reader: Client): Promise<string[]> =>
  (await reader.get('/me/recent-requests?limit=50').expect(200)).body.data.map(({ id }: { id: string }) => id);
const isUnseen = async (reader: Client, path: string, { id } = request): Promise<boolean> =>
  (await reader.get(path).expect(200)).body.data.find((row: { id: string }) => row.id === id).unseen;

describe('how far a person has seen a request', () => {
  it('is nothing before the first look, and everything that others did is unseen', async () => {
    await say(world.erik);
    await say(world.erika);
    expect(await seenBy(world.carla)).toEqual({ upTo: 0, seenAt: null, unseen: 2 });
  });

  it('is the moment up to which they looked, and later moments of others are unseen', async () => {
    await say(world.erik);
    const upTo = await lastOf(world.carla);
    expect(await mark(world.carla, upTo)).toEqual({ upTo, seenAt: world.app.clock.now().toISOString(), unseen: 0 });
    await say(world.erik);
    expect(await seenBy(world.carla)).toMatchObject({ upTo, unseen: 1 });
  });

  it('counts neither their own moments nor those that time made', async () => {
    await look(world.carla);
    await say(world.carla);
    await world.app.pass(30 * 24 * 3600);
    const unattended = (await moments(world.carla)).filter(({ actor }) => actor === null);
    expect(unattended.map(({ type }) => type)).toContain('request.clock_breached');
    expect(await seenBy(world.carla)).toMatchObject({ unseen: 0 });
  });

  it('never moves back, though an earlier moment notes that they looked', async () => {
    await say(world.erik);
    const { upTo, seenAt } = await look(world.carla);
    await world.app.pass(60);
    const again = await mark(world.carla, 1);
    expect(again).toMatchObject({ upTo, unseen: 0 });
    expect(Date.parse(again.seenAt)).toBeGreaterThan(Date.parse(seenAt));
  });

  it('ends at the last moment they may read, so that notes of the other side stay unknown', async () => {
    await note(world.erik);
    const last = await lastOf(world.carla);
    expect(await lastOf(world.erika)).toBeGreaterThan(last);
    expect(await mark(world.carla, 2_000_000_000)).toMatchObject({ upTo: last, unseen: 0 });
    expect((await seenBy(world.erika)).unseen).toBe((await moments(world.erika)).filter(made('Erika Sommer')).length);
  });

  it('is known to nobody else', async () => {
    await look(world.carla);
    expect(await seenBy(world.clara)).toMatchObject({ upTo: 0, seenAt: null });
    expect((await moments(world.erik)).map(({ type }) => type).join()).not.toContain('seen');
  });

  it('is refused to people who may not read the timeline', async () => {
    for (const stranger of [world.quinn, world.eva, world.sam, world.admin]) {
      await stranger.get(`/requests/${request.id}/seen`).expect(404);
      const { body } = await stranger.put(`/requests/${request.id}/seen`, { upTo: 1 }).expect(404);
      expect(body.code).toBe('request.not_found');
    }
    await world.carla.put('/requests/ENG-99999/seen', { upTo: 1 }).expect(404);
  });

  it.each([{}, { upTo: 0 }, { upTo: -1 }, { upTo: 1.5 }, { upTo: '1' }, { upTo: null }, { upTo: 2 ** 31 }])(
    'is no position: %j',
    async (body) => {
      await world.carla.put(`/requests/${request.id}/seen`, body).expect(400);
      expect(await seenBy(world.carla)).toMatchObject({ upTo: 0, seenAt: null });
    },
  );
});

describe('the requests a person looked at last', () => {
  it('have the latest look first, with their departments and the instant', async () => {
    const other = await aRequest(world);
    await look(world.clara);
    await world.app.pass(60);
    await look(world.clara, other);
    expect((await recentOf(world.clara)).slice(0, 2)).toEqual([other.id, request.id]);
    await world.app.pass(60);
    await look(world.clara);
    const { body } = await world.clara.get('/me/recent-requests?limit=1').expect(200);
    expect(body.data).toEqual([
      {
        ...{ id: request.id, number: request.number, state: 'SUBMITTED' },
        title: 'Which drawing revision applies to the valve block?',
        requesterDepartment: { id: world.cs.id, code: 'CS', name: expect.any(String) },
        providerDepartment: { id: world.eng.id, code: 'ENG', name: expect.any(String) },
        seenAt: world.app.clock.now().toISOString(),
      },
    ]);
  });

  it('leave out a request that they no longer see', async () => {
    await look(world.clara);
    expect(await recentOf(world.clara)).toContain(request.id);
    await world.carla.put(`/requests/${request.id}/restriction`).expect(204);
    expect(await recentOf(world.clara)).not.toContain(request.id);
    await world.beatriz.delete(`/requests/${request.id}/restriction`).expect(204);
    expect(await recentOf(world.clara)).toContain(request.id);
  });

  it.each(['limit=0', 'limit=51', 'limit=many', 'cursor=x'])('are not listed by %s', async (query) => {
    await world.carla.get(`/me/recent-requests?${query}`).expect(400);
  });
});

describe('what changed since a person last looked', () => {
  it('names the request, the number of unseen moments, and who made the latest', async () => {
    await say(world.erik);
    await say(world.erika);
    const latest = (await moments(world.carla)).at(-1)!;
    expect(await changeOf(world.carla)).toEqual({
      ...{ id: request.id, number: request.number, state: 'SUBMITTED', unseen: 2 },
      title: 'Which drawing revision applies to the valve block?',
      latest: {
        ...{ sequence: latest.sequence, type: 'request.message_posted' },
        ...{ occurredAt: world.app.clock.now().toISOString(), recordedAt: world.app.clock.now().toISOString() },
        actor: { id: world.erika.userId, name: 'Erika Sommer' },
        department: { id: world.eng.id, code: 'ENG', name: expect.any(String) },
      },
    });
    await look(world.carla);
    expect(await changeOf(world.carla)).toBeUndefined();
    await say(world.clara);
    expect(await changeOf(world.carla)).toMatchObject({ unseen: 1, latest: { department: { code: 'CS' } } });
  });

  it('is listed for the people who asked, who work on it, who were invited, and who looked', async () => {
    const invited = { userId: world.quinn.userId, reason: 'You drew this part.' };
    await world.erik.post(`/requests/${request.id}/invitations`, invited).expect(201);
    await world.erika.put(`/requests/${request.id}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    await look(world.clara);
    await say(world.beatriz);
    for (const concerned of [world.carla, world.erik, world.quinn, world.clara]) {
      expect(await changeOf(concerned)).toMatchObject({ latest: { actor: { name: 'Beatriz Lima' } } });
    }
    expect(await changeOf(world.erika)).toBeUndefined();
  });

  it('is listed for the named person, and for people whose request was merged into it', async () => {
    const named = await aRequest(world, { onBehalfOfId: world.clara.userId });
    await say(world.erik, 'A word.', {}, named);
    expect(await changeOf(world.clara, named)).toMatchObject({ unseen: expect.any(Number) });
    const again = await aRequest(world, {}, world.clara);
    await world.erik.put(`/requests/${again.id}/merge`, { into: request.number }).expect(200);
    expect(await changeOf(world.clara)).toMatchObject({ latest: { actor: { name: 'Erik Brandt' } } });
  });

  it('has no moment of which the person may not know', async () => {
    await look(world.carla);
    await note(world.erik);
    expect(await changeOf(world.carla)).toBeUndefined();
    await look(world.clara);
    await say(world.erik);
    await world.carla.put(`/requests/${request.id}/restriction`).expect(204);
    expect(await changeOf(world.clara)).toBeUndefined();
  });

  it('comes latest first, a page at a time', async () => {
    const made = [request, await aRequest(world), await aRequest(world)];
    for (const each of made) {
      await world.app.pass(1);
      await say(world.erik, 'A word.', {}, each);
    }
    const whole = await changesOf(world.carla);
    expect(whole.slice(0, 3).map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
    const paged: Change[] = [];
    for (let cursor = ''; paged.length < whole.length;) {
      const { body } = await world.carla.get(`/me/changes?limit=1${cursor}`).expect(200);
      paged.push(...body.data);
      cursor = `&cursor=${body.page.nextCursor}`;
      expect(body.page.hasMore).toBe(paged.length < whole.length);
    }
    expect(paged).toEqual(whole);
  });

  it('takes no cursor of another person', async () => {
    await say(world.erik, 'A word.', {}, await aRequest(world));
    await say(world.erik);
    const { body } = await world.carla.get('/me/changes?limit=1').expect(200);
    await world.clara.get(`/me/changes?limit=1&cursor=${body.page.nextCursor}`).expect(400);
    await world.carla.get('/me/changes?limit=101').expect(400);
  });

  it('leaves out a request on which nothing happened for 90 days', async () => {
    await say(world.erik);
    await world.app.pass(89 * 24 * 3600);
    expect(await changeOf(world.carla)).toBeDefined();
    await world.app.pass(2 * 24 * 3600);
    expect(await changeOf(world.carla)).toBeUndefined();
  });

  it('is read in two statements, besides names', async () => {
    await say(world.erik);
    await changesOf(world.carla);
    const sent = await statementsDuring(world.app, () => changesOf(world.carla));
    expect(sent.slice(2).join('\n')).toBe('');
  });
});

describe('a row of a list', () => {
  it('is unseen until the reader looks, and again when another person does something', async () => {
    for (const [reader, path] of [
      [world.carla, '/requests?limit=100'],
      [world.erika, '/departments/ENG/queue?limit=100'],
    ] as const) {
      expect(await isUnseen(reader, path)).toBe(true);
      await look(reader);
      expect(await isUnseen(reader, path)).toBe(false);
      await say(reader);
      expect(await isUnseen(reader, path)).toBe(false);
      await say(world.erik);
      expect(await isUnseen(reader, path)).toBe(true);
    }
  });

  it('is not unseen for the notes of another department, nor for an executive, who reads no timeline', async () => {
    await look(world.carla);
    await note(world.erik);
    expect(await isUnseen(world.carla, '/requests?limit=100')).toBe(false);
    expect(await isUnseen(world.eva, '/requests?limit=100')).toBe(false);
  });

  it('of a draft is unseen for its author until the author looks', async () => {
    const draft = (await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201))
      .body as RequestHandle;
    expect(await isUnseen(world.carla, '/requests?state=DRAFT', draft)).toBe(true);
    await mark(world.carla, 1, draft);
    expect(await isUnseen(world.carla, '/requests?state=DRAFT', draft)).toBe(false);
  });
});

const made =
  (butBy: string) =>
  ({ actor }: Moment): boolean =>
    actor !== null && actor.name !== butBy;
