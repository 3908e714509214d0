import { startApp, type TestApp } from '../support/app.js';
import { aUser, emailOf, lasting, PASSWORD, signIn, signInAdmin, type Client } from '../support/builders/identity.js';
import { MailServer } from '../support/mail-server.js';

const OURS = 'https://lockstep.meridian.example';
const NEW = 'nine-dry-badgers-hum';

let app: TestApp;
let post: MailServer;
let admin: Client;

beforeAll(async () => {
  post = await MailServer.start();
  app = await startApp({ env: { BASE_URL: OURS } });
  admin = await lasting(app.http, await signInAdmin(app.http));
});
beforeEach(() => app.mailTo(null));
afterAll(async () => {
  await app.close();
  await post.stop();
});

const ask = (email: string) => app.http.post('/api/v1/auth/password-resets').send({ email });
const complete = (token: string, password = NEW) =>
  app.http.post('/api/v1/auth/password-reset-completions').send({ token, password });
const links = (address: string): URL[] =>
  post.to(address).flatMap(({ text }) => [...(text ?? '').matchAll(/https?:\S+/g)].map(([link]) => new URL(link)));
const tokenOf = (link: URL): string => link.searchParams.get('token')!;

/** Somebody who has forgotten a password, and the tokens of the links they were mailed since. */
async function aForgetful(name: string): Promise<{ client: Client; address: string; tokens: () => string[] }> {
  const client = await aUser(app.http, admin, name);
  app.mailTo(post.url);
  const address = emailOf(name);
  const tokens = (): string[] =>
    links(address)
      .filter(({ pathname }) => pathname === '/reset-password')
      .map(tokenOf);
  return { client, address, tokens };
}

describe('a forgotten password', () => {
  it('is set anew by a link that works once, and ends every session', async () => {
    const { client, address, tokens } = await aForgetful('Clara Costa');
    await ask(address).expect(202);
    await app.settle();
    const [token] = tokens();
    await complete(token!).expect(204);
    await client.get('/me').expect(401);
    await signIn(app.http, address, NEW);
    expect((await complete(token!).expect(422)).body).toMatchObject({ code: 'password_reset.invalid' });
    await app.settle();
    expect(post.to(address).at(-1)!.subject).toBe('Your password was changed');
  });

  it('is asked for with the same answer whether anybody has the address or not', async () => {
    const { address } = await aForgetful('Carla Mendes');
    const [known, unknown] = [await ask(address), await ask('nobody@meridian.example')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    await app.settle();
    expect(post.to('nobody@meridian.example')).toEqual([]);
  });

  it('leads to our own address, whatever the caller says of hosts', async () => {
    const { address } = await aForgetful('Beatriz Lima');
    await ask(address)
      .set('host', 'evil.example')
      .set('x-forwarded-host', 'evil.example')
      .set('forwarded', 'host=evil.example')
      .expect(202);
    await app.settle();
    expect(links(address).map(({ origin }) => origin)).toEqual([OURS]);
    expect(post.to(address)[0]!.raw).not.toContain('evil.example');
  });

  it('has one link at a time: a newer one, a change of the password or an hour ends it', async () => {
    const { client, address, tokens } = await aForgetful('Erik Brandt');
    for (const _time of [1, 2]) {
      await ask(address).expect(202);
      await app.settle();
    }
    const [first, second] = tokens();
    await complete(first!).expect(422);
    await client.put('/me/password', { currentPassword: PASSWORD, newPassword: NEW }).expect(204);
    await complete(second!).expect(422);
    await app.pass(3600);
    await ask(address).expect(202);
    await app.settle();
    await app.pass(3600);
    await complete(tokens()[2]!).expect(422);
  });

  it('fills nobody’s mailbox', async () => {
    const { address, tokens } = await aForgetful('Erika Sommer');
    for (let time = 0; time < 6; time += 1) await ask(address).expect(202);
    await app.settle();
    expect(tokens()).toHaveLength(3);
  });

  it('is no way in for who was deactivated', async () => {
    const { client, address, tokens } = await aForgetful('Quinn Harper');
    const { headers } = await admin.get(`/users/${client.userId}`).expect(200);
    await admin.patch(`/users/${client.userId}`, { active: false }).set('if-match', headers.etag!).expect(200);
    await ask(address).expect(202);
    await app.settle();
    expect(tokens()).toEqual([]);
  });
});

describe('an invitation', () => {
  it('goes by mail, and who invites never sees it', async () => {
    app.mailTo(post.url);
    const email = emailOf('Nina New');
    const { body } = await admin.post('/users', { name: 'Nina New', email }).expect(201);
    expect(body).toMatchObject({ invitation: null });
    await app.settle();
    const [link] = links(email);
    expect(link).toMatchObject({ origin: OURS, pathname: '/invitation' });
    const acceptance = { token: tokenOf(link!), password: PASSWORD };
    await app.http.post('/api/v1/auth/invitation-acceptances').send(acceptance).expect(201);
    await app.http.post('/api/v1/auth/invitation-acceptances').send(acceptance).expect(422);
  });

  it.each(['"x, all@meridian.example"@meridian.example', '"a\\"b"@meridian.example'])(
    'is mailed to nobody at an address like %s, which nobody is given any more',
    async (email) => {
      await admin.post('/users', { name: 'Quoted Part', email }).expect(400);
      app.mailTo(post.url);
      const plain = { name: 'Quoted Part', email: `quoted-${email.length}@meridian.example` };
      const { id } = (await admin.post('/users', plain).expect(201)).body as { id: string };
      await app.settle();
      const before = post.mails.length;
      // As it was stored before the rule.
      await app.database.query('UPDATE user_account SET email = $2 WHERE id = $1', [id, email]);
      await admin.post(`/users/${id}/invitations`).expect(201);
      await app.settle();
      expect(post.mails).toHaveLength(before);
      const given = await app.database.query(
        'SELECT state, last_error FROM mail_delivery WHERE recipient_id = $1 AND last_error IS NOT NULL',
        [id],
      );
      expect(given).toEqual([{ state: 'PARKED', last_error: 'The address is not one we send to.' }]);
    },
  );

  it('cannot be made to reach others by a name', async () => {
    app.mailTo(post.url);
    const email = emailOf('Trick Ster');
    const name = 'Trick "Ster" <all@meridian.example>, eve@elsewhere.example';
    await admin.post('/users', { name, email }).expect(201);
    await app.settle();
    const [mail] = post.to(email);
    expect(mail!.recipients).toEqual([email]);
    expect(post.to('all@meridian.example')).toEqual([]);
    const broken = 'Two\r\nBcc: all@meridian.example\r\n\r\nLines';
    const twoLines = { name: 'Two Lines', email: emailOf('Two Lines') };
    await admin.post('/users', { ...twoLines, name: broken }).expect(400);
    const { body } = await admin.post('/users', twoLines).expect(201);
    // As it was stored before names were of one line.
    const { id } = body as { id: string };
    await app.database.query('UPDATE user_account SET name = $2 WHERE id = $1', [id, broken]);
    await app.settle();
    const [second] = post.to(emailOf('Two Lines'));
    expect(second!.recipients).toEqual([emailOf('Two Lines')]);
    expect(second!.headers.has('bcc')).toBe(false);
    expect(post.to('all@meridian.example')).toEqual([]);
  });
});
