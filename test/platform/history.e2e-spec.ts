import { Feed, Sealer } from '../../src/platform/events/index.js';
import { emailOf, signIn } from '../support/builders/identity.js';
import { aRequest, anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface EventPage {
  data: { position: string; id: string; streamId: string; sequence: number; type: string }[];
  page: { nextCursor: string | null; hasMore: boolean };
}

describe('the history as its readers meet it', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    await anAnsweredRequest(world);
    await aRequest(world);
    await world.app.get(Sealer).sealNow();
  });

  afterAll(() => world.app.close());

  /** Everything an executive sees, page by page. */
  const readAll = async (limit: number): Promise<EventPage['data']> => {
    const all: EventPage['data'] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await world.eva.get(`/audit/events?limit=${limit}${more}`).expect(200);
      const { data, page } = body as EventPage;
      all.push(...data);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return all;
  };

  it('counts its places from one without a gap, however it is paged', async () => {
    const events = await readAll(7);
    expect(events.length).toBeGreaterThan(14);
    expect(events.map(({ position }) => Number(position))).toEqual(events.map((_event, index) => index + 1));
    expect(await readAll(100)).toEqual(events);
  });

  it('counts within each stream from one without a gap', async () => {
    const last = new Map<string, number>();
    for (const { streamId, sequence } of await readAll(100)) {
      expect(sequence).toBe((last.get(streamId) ?? 0) + 1);
      last.set(streamId, sequence);
    }
    expect(last.size).toBeGreaterThan(2);
  });

  it('holds everything that was recorded, and is intact', async () => {
    const [row] = await world.app.database.query<{ count: number }>('SELECT count(*)::integer AS count FROM event');
    const executive = await signIn(world.app.http, emailOf('Eva Lindqvist'));
    const { body } = await executive.get('/audit/verification').expect(200);
    expect(body).toEqual({ intact: true, events: row!.count });
  });

  it('shows an event only once it has its place, and gives the places on in order', async () => {
    const before = (await readAll(100)).length;
    await aRequest(world);
    expect(await readAll(100)).toHaveLength(before);
    const sealed = await world.app.get(Sealer).sealNow();
    expect(sealed).toBeGreaterThan(0);
    expect(await readAll(100)).toHaveLength(before + sealed);
    expect(await world.app.get(Feed).verify()).toEqual({ intact: true, events: before + sealed });
  });

  it('shows a department what it has part in, and a stranger nothing of requests', async () => {
    const requestsSeenBy = async (reader: typeof world.sam): Promise<number> => {
      const { body } = await reader.get('/audit/events?streamKind=request').expect(200);
      return (body as EventPage).data.length;
    };
    expect(await requestsSeenBy(world.carla)).toBeGreaterThan(0);
    expect(await requestsSeenBy(world.erik)).toBeGreaterThan(0);
    expect(await requestsSeenBy(world.sam)).toBe(0);
    expect(await requestsSeenBy(world.quinn)).toBe(0);
    expect(await requestsSeenBy(world.admin)).toBe(0);
  });

  it.each([`UPDATE event SET type = 'request.confirmed'`, 'DELETE FROM event', 'TRUNCATE event'])(
    'cannot be rewritten: %s',
    async (statement) => {
      await expect(world.app.database.query(statement)).rejects.toThrow(/permission denied|append-only/);
      expect(await world.app.get(Feed).verify()).toMatchObject({ intact: true });
    },
  );
});
