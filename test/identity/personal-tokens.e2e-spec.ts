import { startApp, type TestApp } from '../support/app.js';
import { aUser, bearer, lasting, signInAdmin, type Client } from '../support/builders/identity.js';

describe('a personal token', () => {
  let world: TestApp;
  let admin: Client;
  let carla: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    carla = await aUser(world.http, admin, 'Carla Mendes');
  });
  afterAll(() => world.close());

  const make = async (client: Client, scopes: string[], expiresInDays = 30): Promise<{ id: string; token: string }> =>
    (await client.post('/me/tokens', { name: 'script', scopes, expiresInDays }).expect(201)).body;

  it('acts in its maker name and shows its secret once', async () => {
    const { id, token } = await make(carla, ['requests:read']);
    expect(token).toMatch(/^lsp_[\w-]{43}$/);
    const { body: me } = await bearer(world.http, token).get('/me').expect(200);
    expect(me).toMatchObject({ user: { id: carla.userId }, abilities: { manageSignIn: false } });

    const { body: list } = await carla.get('/me/tokens').expect(200);
    expect(list.data.find((each: { id: string }) => each.id === id)).toEqual({
      id,
      name: 'script',
      scopes: ['requests:read'],
      createdAt: '2026-03-02T09:00:00.000Z',
      expiresAt: '2026-04-01T09:00:00.000Z',
      lastUsedAt: '2026-03-02T09:00:00.000Z',
    });
  });

  it('stops working when revoked', async () => {
    const { id, token } = await make(carla, ['requests:read']);
    await carla.delete(`/me/tokens/${id}`).expect(204);
    await bearer(world.http, token).get('/me').expect(401);
    await carla.delete(`/me/tokens/${id}`).expect(404);
  });

  it('of somebody else does not exist', async () => {
    const { id, token } = await make(carla, ['requests:read']);
    const { body } = await admin.delete(`/me/tokens/${id}`).expect(404);
    expect(body.code).toBe('token.not_found');
    await bearer(world.http, token).get('/me').expect(200);
  });

  it('stops working when it expires', async () => {
    const { token } = await make(carla, ['requests:read'], 1);
    const before = world.clock.now();
    world.clock.advance(24 * 3600);
    await bearer(world.http, token).get('/me').expect(401);
    world.clock.set(before);
  });

  it('outlives the session it was made in', async () => {
    const lisa = await lasting(world.http, await aUser(world.http, admin, 'Lisa Lasting'));
    const before = world.clock.now();
    world.clock.advance(300 * 24 * 3600);
    await lisa.get('/me').expect(200);
    world.clock.set(before);
  });

  it('opens the doors of administrators only for an administrator, and only with that scope', async () => {
    const { body } = await carla.post('/me/tokens', { name: 'x', scopes: ['admin'], expiresInDays: 1 }).expect(403);
    expect(body.code).toBe('token.scope_beyond_rights');
    await bearer(world.http, (await make(admin, ['requests:read'])).token)
      .get('/users')
      .expect(403);
    await bearer(world.http, (await make(admin, ['admin'])).token)
      .get('/users')
      .expect(200);
  });

  it.each([
    [{ name: 'x', scopes: [], expiresInDays: 1 }],
    [{ name: 'x', scopes: ['everything'], expiresInDays: 1 }],
    [{ name: '', scopes: ['requests:read'], expiresInDays: 1 }],
    [{ name: 'x', scopes: ['requests:read'], expiresInDays: 366 }],
    [{ name: 'x', scopes: ['requests:read'] }],
    [{ name: 'x', scopes: ['requests:read'], expiresInDays: 1, userId: 'somebody' }],
  ])('is not made from %j', async (wish) => {
    await carla.post('/me/tokens', wish).expect(400);
  });
});
