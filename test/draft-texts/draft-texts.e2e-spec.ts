import { startApp, type TestApp } from '../support/app.js';
import { aUser, bearer, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

const DAY = 24 * 3600;
const TEXT = 'Line one\n\n  “Revision” C \u{1F529} <b>?</b> ';

describe('a draft text', () => {
  let app: TestApp;
  let admin: Client;
  let carla: Client;
  let erik: Client;

  beforeAll(async () => {
    app = await startApp();
    admin = await signInAdmin(app.http);
    await aUser(app.http, admin, 'Carla Mendes');
    await aUser(app.http, admin, 'Erik Brandt');
  });
  beforeEach(async () => {
    carla = await signIn(app.http, emailOf('Carla Mendes'));
    erik = await signIn(app.http, emailOf('Erik Brandt'));
    await app.database.query('DELETE FROM draft_text');
  });
  afterAll(() => app.close());

  const keep = (by: Client, key: string, text = TEXT) => by.put(`/me/draft-texts/${key}`, { text });
  const keysOf = async (by: Client): Promise<string[]> =>
    (await by.get('/me/draft-texts').expect(200)).body.data.map(({ key }: { key: string }) => key);
  const count = async (): Promise<number> =>
    (await app.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM draft_text'))[0]!.n;

  it('comes back as it was typed, and the last write wins', async () => {
    const key = 'request:ENG-1042:message_to.them';
    await keep(carla, key, 'Line').expect(200);
    await app.pass(1);
    const { body: kept } = await keep(carla, key).expect(200);
    expect(kept).toEqual({ key, updatedAt: app.clock.now().toISOString() });
    const { body } = await carla.get(`/me/draft-texts/${key}`).expect(200);
    expect(body).toEqual({ ...kept, text: TEXT });
    expect((await carla.get('/me/draft-texts').expect(200)).body.data).toEqual([kept]);
  });

  it('is gone when it is discarded, and discarding it twice does no harm', async () => {
    await keep(carla, 'ask').expect(200);
    await carla.delete('/me/draft-texts/ask').expect(204);
    await carla.delete('/me/draft-texts/ask').expect(204);
    const { body } = await carla.get('/me/draft-texts/ask').expect(404);
    expect(body.code).toBe('draft_text.not_found');
  });

  it('follows the person through a sign-out to another machine', async () => {
    await keep(carla, 'ask').expect(200);
    await carla.delete('/auth/sessions/current').expect(204);
    const elsewhere = await signIn(app.http, emailOf('Carla Mendes'));
    expect((await elsewhere.get('/me/draft-texts/ask').expect(200)).body.text).toBe(TEXT);
  });

  it('exists for nobody else, not even for an administrator', async () => {
    await keep(carla, 'ask').expect(200);
    for (const other of [erik, await signInAdmin(app.http)]) {
      await other.get('/me/draft-texts/ask').expect(404);
      expect(await keysOf(other)).toEqual([]);
      await other.delete('/me/draft-texts/ask').expect(204);
      await keep(other, 'ask', 'Mine').expect(200);
    }
    expect((await carla.get('/me/draft-texts/ask').expect(200)).body.text).toBe(TEXT);
  });

  it('is not for tokens, which other people and programs may hold', async () => {
    await keep(carla, 'ask').expect(200);
    const scopes = ['requests:read', 'requests:write'];
    const made = await carla.post('/me/tokens', { name: 'script', scopes, expiresInDays: 30 }).expect(201);
    const token = bearer(app.http, made.body.token);
    await token.get('/me/draft-texts/ask').expect(403);
    await token.get('/me/draft-texts').expect(403);
    await token.put('/me/draft-texts/ask', { text: 'x' }).expect(403);
    await token.delete('/me/draft-texts/ask').expect(403);
  });

  it('pushes out the oldest where there are a hundred', async () => {
    for (let place = 1; place <= 100; place += 1) await keep(carla, `place-${place}`, 'x').expect(200);
    await keep(erik, 'place-1', 'x').expect(200);
    await app.pass(1);
    await keep(carla, 'place-1', 'again').expect(200);
    await app.pass(1);
    await keep(carla, 'one-more').expect(200);
    const keys = await keysOf(carla);
    expect(keys).toHaveLength(100);
    expect(keys.slice(0, 2)).toEqual(['one-more', 'place-1']);
    expect(await keysOf(erik)).toEqual(['place-1']);
  });

  it('stays for thirty days after the last write, and is deleted then', async () => {
    await keep(carla, 'early').expect(200);
    await app.pass(15 * DAY);
    carla = await signIn(app.http, emailOf('Carla Mendes'));
    await keep(carla, 'late').expect(200);
    await app.pass(15 * DAY - 60);
    carla = await signIn(app.http, emailOf('Carla Mendes'));
    expect(await keysOf(carla)).toEqual(['late', 'early']);
    await app.pass(60);
    expect(await keysOf(carla)).toEqual(['late']);
    await carla.get('/me/draft-texts/early').expect(404);
    await app.pass(3600);
    await app.settle();
    expect(await count()).toBe(1);
  });

  it('leaves no copy: neither among the events nor among the answers to repeated calls', async () => {
    const secret = 'nobody-shall-read-this';
    await keep(carla, 'ask', secret).set('idempotency-key', 'draft-1').expect(200);
    const again = await keep(carla, 'ask', secret).set('idempotency-key', 'draft-1').expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const copies = await app.database.query(
      `SELECT 1 FROM event WHERE payload::text LIKE $1
        UNION ALL SELECT 1 FROM idempotency_key WHERE body::text LIKE $1 OR headers::text LIKE $1`,
      [`%${secret}%`],
    );
    expect(copies).toEqual([]);
  });

  it.each(['a%20b', 'ä', 'x'.repeat(101), 'a%2Fb', 'a%00'])('has no key like %s', async (key) => {
    const { body } = await keep(carla, key).expect(400);
    expect(body.status).toBe(400);
    await carla.get(`/me/draft-texts/${key}`).expect(400);
    await carla.delete(`/me/draft-texts/${key}`).expect(400);
  });

  it('has a key of a hundred characters, and is as long as twenty thousand', async () => {
    await keep(carla, 'k'.repeat(100), 'x'.repeat(20_000)).expect(200);
    await keep(carla, 'empty', '').expect(200);
    for (const text of ['x'.repeat(20_001), 7, null, undefined, ['x'], 'a\0b']) {
      await carla.put('/me/draft-texts/ask', { text }).expect(400);
    }
    await carla.put('/me/draft-texts/ask', { text: 'x', more: 1 }).expect(400);
    expect(await keysOf(carla)).toEqual(['empty', 'k'.repeat(100)]);
  });
});
