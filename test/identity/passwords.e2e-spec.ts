import { startApp, type TestApp } from '../support/app.js';
import { aUser, bearer, emailOf, PASSWORD, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

const NEXT = 'nine-dry-badgers-hum';

describe('a password', () => {
  let world: TestApp;
  let admin: Client;

  beforeAll(async () => {
    world = await startApp();
    admin = await signInAdmin(world.http);
  });
  afterAll(() => world.close());

  const invite = async (name: string): Promise<{ id: string; token: string }> => {
    const { body } = await admin.post('/users', { name, email: emailOf(name) }).expect(201);
    return { id: body.id, token: body.invitation.token };
  };
  const accept = (token: string, password = PASSWORD) =>
    world.http.post('/api/v1/auth/invitation-acceptances').send({ token, password });
  const change = (client: Client, currentPassword: string, newPassword: string) =>
    client.put('/me/password', { currentPassword, newPassword });

  it('is set first by accepting an invitation, once', async () => {
    const { token } = await invite('Anna Once');
    await accept(token).expect(201);
    const { body } = await accept(token, NEXT).expect(422);
    expect(body.code).toBe('invitation.invalid');
    await signIn(world.http, emailOf('Anna Once'));
  });

  it('cannot be set by an invitation that a newer one replaced', async () => {
    const { id, token } = await invite('Bert Again');
    const again = await admin.post(`/users/${id}/invitations`).expect(201);
    await accept(token).expect(422);
    await accept(again.body.token).expect(201);
  });

  it('cannot be set by an invitation after a week', async () => {
    const { token } = await invite('Cora Late');
    const before = world.clock.now();
    world.clock.advance(7 * 24 * 3600);
    await accept(token).expect(422);
    world.clock.set(before);
    await accept(token).expect(201);
  });

  it('cannot be set by an invitation of somebody who was deactivated', async () => {
    const { id, token } = await invite('Dora Out');
    await admin.patch(`/users/${id}`, { active: false }).set('if-match', '"1"').expect(200);
    await accept(token).expect(422);
  });

  it('of somebody who has one is out of the reach of administrators', async () => {
    const emil = await aUser(world.http, admin, 'Emil Safe');
    const { body } = await admin.post(`/users/${emil.userId}/invitations`).expect(409);
    expect(body.code).toBe('user.already_joined');
    await admin.patch(`/users/${emil.userId}`, { password: NEXT }).set('if-match', '"2"').expect(400);
  });

  it.each([
    ['too-short-here', 'password.too_short'],
    ['Password123456789', 'password.common'],
    ['fanny-likes-bicycles', 'password.personal'],
  ])('that is bad is refused and leaves the invitation good: %s', async (password, code) => {
    const { token } = await invite(`Fanny ${code.replace(/\W/g, ' ')}`);
    const { body } = await accept(token, password).expect(422);
    expect(body.code).toBe(code);
    await accept(token).expect(201);
  });

  it('is changed by who knows it, and ends the sessions elsewhere', async () => {
    const gina = await aUser(world.http, admin, 'Gina Changes');
    const elsewhere = await signIn(world.http, emailOf('Gina Changes'));
    await change(gina, PASSWORD, NEXT).expect(204);
    await gina.get('/me').expect(200);
    await elsewhere.get('/me').expect(401);
    await world.http.post('/api/v1/auth/token-refreshes').send({ refreshToken: elsewhere.refreshToken }).expect(401);
    await signIn(world.http, emailOf('Gina Changes'), NEXT);
  });

  it('is not changed by who does not know it', async () => {
    const hugo = await aUser(world.http, admin, 'Hugo Guesses');
    const { body } = await change(hugo, 'not-the-right-one', NEXT).expect(422);
    expect(body.code).toBe('password.current_wrong');
    await signIn(world.http, emailOf('Hugo Guesses'), PASSWORD);
  });

  it('is the same however its characters were composed', async () => {
    const { token } = await invite('Inge Umlaut');
    await accept(token, 'für-viele-fröhliche-öre'.normalize('NFD')).expect(201);
    await signIn(world.http, emailOf('Inge Umlaut'), 'für-viele-fröhliche-öre'.normalize('NFC'));
  });

  it('is out of reach of a personal token', async () => {
    const jana = await aUser(world.http, admin, 'Jana Script');
    const wish = { name: 'script', scopes: ['requests:write'], expiresInDays: 1 };
    const { body } = await jana.post('/me/tokens', wish).expect(201);
    const script = bearer(world.http, body.token);
    await script.put('/me/password', { currentPassword: PASSWORD, newPassword: NEXT }).expect(403);
    await script.post('/me/tokens', wish).expect(403);
  });
});
