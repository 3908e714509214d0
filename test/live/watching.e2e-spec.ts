import type { AddressInfo } from 'node:net';
import { Sealer } from '../../src/platform/events/index.js';
import { LiveStreams } from '../../src/live/live-streams.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { aServiceAccount } from '../support/builders/service-accounts.js';
import { aUser, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';
import { place } from '../support/builders/departments.js';
import { EventReader, type Heard } from '../support/event-reader.js';

describe('an open stream of events', () => {
  let world: RequestWorld;
  let origin: string;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.app.app.listen(0, '127.0.0.1');
    origin = `http://127.0.0.1:${(world.app.app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.close();
  });

  const watch = async (who: Pick<Client, 'accessToken'>, query = '', headers = {}): Promise<EventReader> => {
    const reader = await EventReader.open(origin, who.accessToken, query, headers);
    readers.push(reader);
    return reader;
  };
  const seal = () => world.app.get(Sealer).sealNow();
  /** All that was ever told to this person. */
  const replay = async (who: Client, query = ''): Promise<EventReader> => {
    await seal();
    const reader = await watch(who, `?after=0&follow=false${query}`);
    await reader.ended;
    return reader;
  };
  const isAbout =
    ({ id }: RequestHandle, event = 'request.submitted') =>
    (heard: Heard) =>
      heard.event === event && heard.data.streamId === id;

  it('tells both sides of a request as it happens, and what it is about rather than what was said', async () => {
    const [carla, erik] = [await watch(world.carla), await watch(world.erik)];
    const request = await aRequest(world);
    await seal();
    for (const reader of [carla, erik]) {
      const { id, data } = await reader.until(isAbout(request));
      expect(data).toEqual({
        position: id,
        id: expect.any(String),
        type: 'request.submitted',
        streamKind: 'request',
        streamId: request.id,
        sequence: expect.any(Number),
        number: request.number,
        occurredAt: '2026-03-02T09:00:00.000Z',
      });
    }
  });

  it('tells each person what the history would tell them, no more and no less', async () => {
    await aRequest(world, { restricted: true });
    await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    for (const who of [world.carla, world.clara, world.erik, world.quinn, world.eva, world.sam, world.admin]) {
      const reader = await replay(who);
      const written: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await who.get(`/audit/events?limit=100${cursor}`).expect(200);
        written.push(...(body as { data: { position: string }[] }).data.map(({ position }) => position));
        const { nextCursor } = (body as { page: { nextCursor: string | null } }).page;
        if (nextCursor === null) break;
        cursor = `&cursor=${nextCursor}`;
      }
      expect(reader.heard.map(({ id }) => id)).toEqual(written);
    }
  });

  it('goes on from the last id without gap or double, whatever happened meanwhile', async () => {
    const first = await watch(world.erik);
    await aRequest(world);
    await seal();
    await first.until(({ event }) => event === 'request.terms_pinned');
    await first.close();
    const missed = [await aRequest(world), await aRequest(world)];
    await seal();
    const second = await watch(world.erik, '', { 'last-event-id': first.lastId! });
    await aRequest(world);
    await seal();
    const last = await aRequest(world);
    await seal();
    await second.until(isAbout(last, 'request.terms_pinned'));
    expect(second.heard.filter((heard) => missed.some((request) => isAbout(request)(heard)))).toHaveLength(2);
    const all = (await replay(world.erik)).heard.map(({ id }) => id);
    expect([...first.heard, ...second.heard].map(({ id }) => id)).toEqual(all.slice(all.indexOf(first.heard[0]!.id)));
  });

  it('begins with the present, and its first line says from where to go on', async () => {
    await seal();
    const reader = await watch(world.sam);
    await world.app.get(LiveStreams).beat();
    expect(reader.heard).toEqual([]);
    await reader.close();
    expect(Number(reader.lastId)).toBeGreaterThan(0);
  });

  it('tells only what was wished for', async () => {
    const request = await aRequest(world);
    await world.erik.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    const of = await replay(world.erik, `&requestId=${request.id}`);
    expect(new Set(of.heard.map(({ data }) => data.streamId))).toEqual(new Set([request.id]));
    const typed = await replay(world.erik, '&type=request.submitted&type=request.drafted');
    expect(new Set(typed.types)).toEqual(new Set(['request.submitted']));
    const kinds = await replay(world.admin, '&streamKind=department');
    expect(kinds.types.every((type) => type.startsWith('department.'))).toBe(true);
  });

  it('shows nothing more of a department from the moment a membership ends', async () => {
    const newcomer = await aUser(world.app.http, world.admin, 'Nora Newcomer');
    await place(world.admin, world.eng.id, newcomer.userId, false);
    const reader = await watch(newcomer);
    const seen = await aRequest(world);
    await seal();
    await reader.until(isAbout(seen));
    await aRequest(world);
    await world.admin.delete(`/departments/ENG/members/${newcomer.userId}`).expect(204);
    const unseen = await aRequest(world);
    await seal();
    await place(world.admin, world.qa.id, newcomer.userId, false);
    await seal();
    await reader.until(({ event }) => event === 'department.member_added');
    expect(reader.heard.filter(isAbout(unseen))).toEqual([]);
    expect(reader.types.filter((type) => type === 'request.submitted')).toHaveLength(1);
  });

  it.each<[string, string, (who: Client) => Promise<unknown>]>([
    ['they sign out', 'Leo Leaver', (who) => who.delete('/auth/sessions/current').expect(204)],
    [
      'they are deactivated',
      'Dora Departed',
      async ({ userId }) => {
        const { headers } = await world.admin.get(`/users/${userId}`).expect(200);
        const etag = headers['etag'] as string;
        await world.admin.patch(`/users/${userId}`, { active: false }).set('if-match', etag).expect(200);
      },
    ],
  ])('ends with a sentence when %s', async (_, name, leave) => {
    const leaver = await aUser(world.app.http, world.admin, name);
    const reader = await watch(leaver);
    await leave(leaver);
    await seal();
    await reader.ended;
    expect(reader.heard).toMatchObject([{ event: 'end', data: { code: 'http.not_signed_in' } }]);
  });

  it('ends when its token does, though nothing happens', async () => {
    const before = world.app.clock.now();
    const reader = await watch(await signIn(world.app.http, emailOf('Sam Stranger')));
    world.app.clock.advance(3600);
    await world.app.get(LiveStreams).beat();
    await reader.ended;
    world.app.clock.set(before);
    expect(reader.heard).toMatchObject([{ event: 'end', data: { code: 'http.not_signed_in' } }]);
  });

  it('ends when the account of the program is no longer for it', async () => {
    const admin = await signInAdmin(world.app.http);
    const wish = { ownerId: world.erika.userId, departmentId: world.eng.id, scopes: ['requests:read', 'orders:read'] };
    const { id, token } = await aServiceAccount(world.app.http, admin, wish);
    const reader = await watch({ accessToken: token });
    const request = await aRequest(world);
    await seal();
    await reader.until(isAbout(request));
    const narrower = { scopes: ['orders:read'] };
    await admin.patch(`/service-accounts/${id}`, narrower).set('if-match', '"1"').expect(200);
    await seal();
    await reader.ended;
    expect(reader.heard.at(-1)).toMatchObject({ event: 'end', data: { code: 'http.not_signed_in' } });
  });

  it('is refused without a token, without the scope, with a made-up position, and to who has ten', async () => {
    expect((await watch({ accessToken: 'none' })).status).toBe(401);
    const scopes = { name: 'reports', scopes: ['reports:read'], expiresInDays: 1 };
    const inPerson = await signIn(world.app.http, emailOf('Clara Costa'));
    const { body } = await inPerson.post('/me/tokens', scopes).expect(201);
    expect((await watch({ accessToken: (body as { token: string }).token })).status).toBe(403);
    expect((await watch(world.clara, '', { 'last-event-id': 'yesterday' })).status).toBe(400);
    expect((await watch(world.clara, '?since=1')).status).toBe(400);
    for (let open = 0; open < 10; open += 1) expect((await watch(world.clara)).status).toBe(200);
    expect((await watch(world.clara)).status).toBe(429);
    expect((await watch(world.carla)).status).toBe(200);
  });

  it('ends when the process stops, and says so', async () => {
    const reader = await watch(world.carla);
    await world.app.close();
    await reader.ended;
    expect(reader.heard).toMatchObject([{ event: 'end', data: { code: 'live.leaving' } }]);
  });
});
