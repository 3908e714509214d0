import { EventLog } from '../../src/platform/events/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { aUser, bearer, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

describe('users', () => {
  let world: TestApp;
  let admin: Client;
  let carla: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
    carla = await aUser(world.http, admin, 'Carla Mendes', { zone: 'America/Sao_Paulo' });
  });
  afterAll(() => world.close());

  const change = (client: Client, id: string, version: number, patch: object) =>
    client.patch(`/users/${id}`, patch).set('if-match', `"${version}"`);

  it('are none of the business of anybody but administrators', async () => {
    await carla.get('/users').expect(403);
    await carla.get(`/users/${admin.userId}`).expect(403);
    await carla.post('/users', { name: 'X', email: 'x@meridian.example' }).expect(403);
    await change(carla, carla.userId, 2, { admin: true }).expect(403);
    await world.http.get('/api/v1/users').expect(401);
  });

  it('have addresses of their own, however they are typed', async () => {
    const { body } = await admin
      .post('/users', { name: 'Other Carla', email: 'CARLA.MENDES@meridian.example' })
      .expect(409);
    expect(body.code).toBe('user.email_taken');
  });

  it('are changed against the version that was read', async () => {
    const read = await admin.get(`/users/${carla.userId}`).expect(200);
    expect(read.headers['etag']).toBe('"2"');
    await admin.patch(`/users/${carla.userId}`, { name: 'Carla M.' }).expect(428);
    await change(admin, carla.userId, 1, { name: 'Carla M.' }).expect(412);
    const { body, headers } = await change(admin, carla.userId, 2, { name: 'Carla M.' }).expect(200);
    expect([body.name, headers['etag']]).toEqual(['Carla M.', '"3"']);
  });

  it('count no version for a change that changes nothing', async () => {
    const { body } = await change(admin, carla.userId, 3, { name: 'Carla M.' }).expect(200);
    expect(body.version).toBe(3);
  });

  it.each([{ admin: false }, { executive: true }, { active: false }])(
    'never change their own rights: %j',
    async (patch) => {
      const { body } = await change(admin, admin.userId, 1, patch).expect(403);
      expect(body.code).toBe('user.own_rights');
    },
  );

  it('who are deactivated are out at once, and back only by signing in again', async () => {
    const erik = await aUser(world.http, admin, 'Erik Lindholm');
    const wish = { name: 'script', scopes: ['requests:read'], expiresInDays: 1 };
    const script = bearer(world.http, (await erik.post('/me/tokens', wish).expect(201)).body.token);

    await change(admin, erik.userId, 2, { active: false }).expect(200);
    await erik.get('/me').expect(401);
    await script.get('/me').expect(401);
    await world.http.post('/api/v1/auth/token-refreshes').send({ refreshToken: erik.refreshToken }).expect(401);

    await change(admin, erik.userId, 3, { active: true }).expect(200);
    await erik.get('/me').expect(401);
    await script.get('/me').expect(401);
    await (await signIn(world.http, emailOf('Erik Lindholm'))).get('/me').expect(200);
  });

  it('lose what they were as soon as it is taken from them', async () => {
    const frank = await aUser(world.http, admin, 'Frank Second', { admin: true });
    await frank.get('/users').expect(200);
    await change(admin, frank.userId, 2, { admin: false }).expect(200);
    await frank.get('/users').expect(403);
  });

  it('are listed by address, page by page', async () => {
    const first = (await admin.get('/users?limit=2').expect(200)).body;
    const second = (await admin.get(`/users?limit=2&cursor=${first.page.nextCursor}`).expect(200)).body;
    const emails = [...first.data, ...second.data].map((user: { email: string }) => user.email);
    expect(first.page.hasMore).toBe(true);
    expect(emails).toEqual([
      'ada.admin@meridian.example',
      'carla.mendes@meridian.example',
      'erik.lindholm@meridian.example',
      'frank.second@meridian.example',
    ]);
    await admin.get(`/users?limit=2&active=true&cursor=${first.page.nextCursor}`).expect(400);
  });

  it('are found by part of a name, taken literally', async () => {
    expect((await admin.get('/users?q=LINDH').expect(200)).body.data).toHaveLength(1);
    expect((await admin.get('/users?q=%25').expect(200)).body.data).toHaveLength(0);
  });

  it('who do not exist are not found', async () => {
    await admin.get('/users/0196c0de-0000-7000-8000-000000000000').expect(404);
    await admin.get('/users/nobody').expect(404);
  });

  it.each([
    [{ email: 'no-address', name: 'X' }],
    [{ email: 'x@meridian.example', name: '  ' }],
    [{ email: 'x@meridian.example', name: 'X', zone: 'Mars/Olympus' }],
    [{ email: 'x@meridian.example', name: 'X', admin: null }],
    [{ email: 'x@meridian.example', name: 'X', passwordHash: 'x' }],
  ])('are not made from %j', async (body) => {
    await admin.post('/users', body).expect(400);
  });

  it('leave a history without names, addresses or secrets', async () => {
    const events = await world.get(EventLog).streamOf('user', carla.userId);
    expect(events.map((event) => event.type)).toEqual([
      'user.created',
      'user.invited',
      'user.invitation_accepted',
      'user.changed',
    ]);
    expect(events.map((event) => event.actorId)).toEqual([admin.userId, admin.userId, carla.userId, admin.userId]);
    expect(JSON.stringify(events)).not.toMatch(/carla|mendes|lsi_|argon2/i);
  });

  it('are away for whole days of their own zone, the last one included', async () => {
    const absences = `/users/${carla.userId}/absences`;
    const { body } = await carla.post(absences, { beginsAt: '2026-04-06', endsAt: '2026-04-07' }).expect(201);
    expect(body).toMatchObject({ beginsAt: '2026-04-06T03:00:00.000Z', endsAt: '2026-04-08T03:00:00.000Z' });
    const reversed = await carla.post(absences, { beginsAt: '2026-05-06', endsAt: '2026-05-05' }).expect(422);
    expect(reversed.body).toMatchObject({ code: 'absence.over' });
  });
});
