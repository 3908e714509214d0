import { startApp, type TestApp } from '../support/app.js';
import {
  aUser,
  bearer,
  clientOf,
  emailOf,
  PASSWORD,
  signIn,
  signInAdmin,
  type Client,
} from '../support/builders/identity.js';

describe('signing in', () => {
  let world: TestApp;
  let admin: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
  });
  afterAll(() => world.close());

  const refresh = (refreshToken: string) => world.http.post('/api/v1/auth/token-refreshes').send({ refreshToken });
  const attempt = (email: string, password: string) =>
    world.http.post('/api/v1/auth/sessions').send({ email, password });

  it('opens a session whose tokens say by their prefix what they are', async () => {
    await aUser(world.http, admin, 'Carla Mendes');
    const { body } = await attempt('Carla.Mendes@meridian.example', PASSWORD).expect(201);
    expect(body).toMatchObject({
      accessToken: expect.stringMatching(/^lsa_[\w-]{43}$/),
      refreshToken: expect.stringMatching(/^lsr_[\w-]{43}$/),
      accessTokenExpiresAt: '2026-03-02T10:00:00.000Z',
    });
  });

  it('answers the same to an unknown person, a wrong password, a newcomer and somebody deactivated', async () => {
    await aUser(world.http, admin, 'Erik Lindholm');
    const gone = await aUser(world.http, admin, 'Gone Girl');
    await admin.patch(`/users/${gone.userId}`, { active: false }).set('if-match', '"2"').expect(200);
    await admin.post('/users', { name: 'New Comer', email: emailOf('New Comer') }).expect(201);
    const answers = await Promise.all([
      attempt('nobody@meridian.example', PASSWORD),
      attempt(emailOf('Erik Lindholm'), 'wrong-but-long-enough'),
      attempt(emailOf('New Comer'), PASSWORD),
      attempt(emailOf('Gone Girl'), PASSWORD),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, traceId: '' }).toEqual({ ...answers[0].body, traceId: '' });
      expect(body.code).toBe('auth.wrong_credentials');
    }
  });

  it('lasts until the access token expires', async () => {
    const nora = await aUser(world.http, admin, 'Nora Short');
    world.clock.advance(3599);
    await nora.get('/me').expect(200);
    world.clock.advance(1);
    await nora.get('/me').expect(401);
    admin = await signInAdmin(world.http);
  });

  it('goes on with a refreshed pair', async () => {
    const olga = await aUser(world.http, admin, 'Olga Long');
    const { body } = await refresh(olga.refreshToken).expect(201);
    await clientOf(world.http, body).get('/me').expect(200);
    expect(body.refreshToken).not.toBe(olga.refreshToken);
  });

  it('ends for the thief and the owner when a refresh token comes twice', async () => {
    const paul = await aUser(world.http, admin, 'Paul Robbed');
    const next = clientOf(world.http, (await refresh(paul.refreshToken).expect(201)).body);
    const elsewhere = await signIn(world.http, emailOf('Paul Robbed'));

    const { body } = await refresh(paul.refreshToken).expect(401);

    expect(body.code).toBe('auth.refresh_token_invalid');
    await paul.get('/me').expect(401);
    await next.get('/me').expect(401);
    await refresh(next.refreshToken).expect(401);
    await elsewhere.get('/me').expect(200);
  });

  it('hands the next pair to one of two who refresh at once', async () => {
    const rosa = await aUser(world.http, admin, 'Rosa Hasty');
    const answers = await Promise.all([refresh(rosa.refreshToken), refresh(rosa.refreshToken)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('is over for a refresh token that was never used in time', async () => {
    const sven = await aUser(world.http, admin, 'Sven Idle');
    const before = world.clock.now();
    world.clock.advance(14 * 24 * 3600);
    await refresh(sven.refreshToken).expect(401);
    world.clock.set(before);
  });

  it('ends here and not elsewhere by signing out', async () => {
    const tina = await aUser(world.http, admin, 'Tina Twice');
    const elsewhere = await signIn(world.http, emailOf('Tina Twice'));
    await tina.delete('/auth/sessions/current').expect(204);
    await tina.get('/me').expect(401);
    await refresh(tina.refreshToken).expect(401);
    await elsewhere.get('/me').expect(200);
  });

  it('ends everywhere by signing out everywhere, while personal tokens go on', async () => {
    const uma = await aUser(world.http, admin, 'Uma Many');
    const elsewhere = await signIn(world.http, emailOf('Uma Many'));
    const { body } = await uma
      .post('/me/tokens', { name: 'script', scopes: ['requests:read'], expiresInDays: 1 })
      .expect(201);
    await elsewhere.delete('/auth/sessions').expect(204);
    await uma.get('/me').expect(401);
    await elsewhere.get('/me').expect(401);
    await bearer(world.http, body.token).get('/me').expect(200);
  });

  it.each(['', 'Bearer', 'lsa_', 'lsr_', `lsa_${'A'.repeat(43)}`])('takes no made-up token: %s', async (token) => {
    await bearer(world.http, token).get('/me').expect(401);
  });

  it('takes no refresh token for an access token', async () => {
    const vera = await aUser(world.http, admin, 'Vera Mixed');
    await bearer(world.http, vera.refreshToken).get('/me').expect(401);
  });

  it('leaves no secret in the tables', async () => {
    const rows = await world.database.query<{ row: string }>('SELECT token::text AS row FROM token');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(admin.accessToken))).toEqual([]);
  });
});

it('signing in wrongly too often stops one account, and not the colleagues behind the same address', async () => {
  const world = await startApp({ env: { SIGN_IN_LIMIT_PER_MINUTE: '3' } });
  const admin = await signInAdmin(world.http);
  await aUser(world.http, admin, 'Will Colleague');
  const attempt = (email: string, password: string) =>
    world.http.post('/api/v1/auth/sessions').send({ email, password });
  for (let n = 0; n < 3; n += 1) await attempt('vera@meridian.example', 'wrong-but-long-enough').expect(401);
  await attempt('Vera@meridian.example', 'wrong-but-long-enough').expect(429);
  await attempt(emailOf('Will Colleague'), PASSWORD).expect(201);
  await world.close();
});
