import { emailOf, PASSWORD, signIn } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
const OURS = 'https://lockstep.meridian.example';

beforeAll(async () => (world = await aRequestWorld({ BASE_URL: OURS })));
afterAll(() => world.app.close());

const page = (number: string, session?: string) => {
  const get = world.app.http.get(`/r/${number}`);
  return session === undefined ? get : get.set('cookie', `__Host-lockstep=${session}`);
};

/** As a browser sends the form of our own page. */
const post = (path: string, fields: Record<string, string>, origin: string = OURS) =>
  world.app.http.post(path).set('origin', origin).type('form').send(fields);

const sessionOf = async (name: string): Promise<string> => (await signIn(world.app.http, emailOf(name))).accessToken;

describe('the page of a request', () => {
  it('asks who is not signed in to sign in, and leads back', async () => {
    const { number } = await aRequest(world);
    const asked = await page(number).expect(401);
    expect(asked.text).toContain('action="/sign-in"');
    expect(asked.text).not.toContain('valve block');
    const signedIn = await post('/sign-in', {
      email: emailOf('Erik Brandt'),
      password: PASSWORD,
      to: `/r/${number}`,
    }).expect(303);
    expect(signedIn.headers.location).toBe(`/r/${number}`);
    const [cookie] = signedIn.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-lockstep=lsa_\S+; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=Strict$/);
    const read = await page(number, /=([^;]+)/.exec(cookie!)![1]).expect(200);
    expect(read.text).toContain('Which drawing revision applies to the valve block?');
  });

  it('shows state, clocks, offers with what they cost, and what happened', async () => {
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/messages`, { body: 'We look into **it**.' }).expect(201);
    await world.carla.post(`/requests/${number}/offers`, { kind: 'DATE', date: '2026-03-05T16:00:00Z' }).expect(201);
    const { text, headers } = await page(number, await sessionOf('Erik Brandt')).expect(200);
    for (const part of ['First response', 'Thu, 5 Mar 2026, 16:00 (UTC)', 'on the table', '<strong>it</strong>']) {
      expect(text).toContain(part);
    }
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toContain('<script');
  });

  it('takes what people write for text', async () => {
    const { number } = await aRequest(world, {
      title: '<script>alert(1)</script>',
      description: '<img src=x onerror=alert(1)> [click](javascript:alert(1)) ![x](https://evil.example/p.png)',
    });
    const { text } = await page(number, await sessionOf('Erik Brandt')).expect(200);
    expect(text).not.toMatch(/<script|<img|href="javascript/);
  });

  it('is the same page for what one may not see and what does not exist', async () => {
    const { number } = await aRequest(world);
    const session = await sessionOf('Sam Stranger');
    const [hidden, missing] = [await page(number, session).expect(404), await page('ENG-999999', session).expect(404)];
    expect(hidden.text).toBe(missing.text);
  });

  it('shows executives figures and titles only', async () => {
    const { number } = await aRequest(world, { description: 'The order says B.' });
    const { text } = await page(number, await sessionOf('Eva Lindqvist')).expect(200);
    expect(text).toContain('valve block');
    expect(text).not.toContain('The order says B.');
    expect(text).not.toContain('What happened');
  });
});

describe('the browser', () => {
  it('finds an icon', async () => {
    const { headers, body } = await world.app.http.get('/favicon.ico').expect(200);
    expect(headers['content-type']).toBe('image/png');
    expect((body as Buffer).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('a page', () => {
  it('tells no other site where its reader comes from, and lets nothing in', async () => {
    const { headers } = await world.app.http.get('/invitation?token=lsi_x&utm_source=mail').expect(200);
    expect(headers).toMatchObject({ 'referrer-policy': 'same-origin', 'cache-control': 'private, no-store' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; img-src 'self';/);
  });

  it('is counted like the interface, and says so in its own words', async () => {
    const { headers } = await page('ENG-1', await sessionOf('Erik Brandt'));
    expect(headers['ratelimit-policy']).toMatch(/^"\w+";q=1000000;w=60, "user";q=2000000;w=60$/);
  });

  it('takes no token but that of its cookie', async () => {
    const { number } = await aRequest(world);
    await page(number)
      .set('authorization', `Bearer ${await sessionOf('Erik Brandt')}`)
      .expect(401);
  });
});

describe('the forms', () => {
  const right = { email: emailOf('Erik Brandt'), password: PASSWORD, to: '/r/ENG-1' };

  it('are taken from our own pages only', async () => {
    const from = (headers: Record<string, string>) =>
      world.app.http.post('/sign-in').set(headers).type('form').send(right);
    await from({ origin: OURS, 'sec-fetch-site': 'same-origin' }).expect(303);
    await from({ origin: 'null', 'sec-fetch-site': 'same-origin' }).expect(303);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: OURS, 'sec-fetch-site': 'cross-site' },
      { origin: 'https://other.meridian.example', 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const headers of foreign) {
      expect((await from(headers).expect(403)).text).not.toContain('<form');
    }
  });

  it('are forms and nothing else', async () => {
    await world.app.http.post('/sign-in').set('origin', OURS).send(right).expect(415);
    await world.app.http.post('/sign-in').set('origin', OURS).type('text').send('email=x').expect(415);
  });

  it('lead to pages of ours only', async () => {
    const { headers } = await post('/sign-in', { ...right, to: 'https://evil.example/' }).expect(303);
    expect(headers.location).toBe('/');
  });

  it('say what was wrong without saying which', async () => {
    const wrong = await post('/sign-in', { ...right, password: 'nine-dry-badgers-hum' }).expect(401);
    const nobody = 'nobody@meridian.example';
    const unknown = await post('/sign-in', { ...right, email: nobody }).expect(401);
    expect(wrong.text.replace(right.email, nobody)).toBe(unknown.text);
    expect(wrong.text).toContain('role="alert"');
    expect((await post('/sign-in', { ...right, email: 'Erik' }).expect(400)).text).toContain('The address ');
  });

  it('set a first password with the token of an invitation, once', async () => {
    const email = emailOf('Nora Neu');
    const { body } = await world.admin.post('/users', { name: 'Nora Neu', email }).expect(201);
    const { token } = (body as { invitation: { token: string } }).invitation;
    await world.app.http.get(`/invitation?token=${token}`).expect(200);
    const short = await post('/invitation', { token, password: 'short' }).expect(422);
    expect(short.text).toContain('15 characters');
    expect(short.text).toContain(token);
    await post('/invitation', { token, password: PASSWORD }).expect(200);
    await post('/invitation', { token, password: PASSWORD }).expect(422);
    await signIn(world.app.http, email);
  });

  it('ask for a new password with the same answer whether anybody has the address or not', async () => {
    await world.app.http.get('/forgotten-password').expect(200);
    const known = await post('/forgotten-password', { email: emailOf('Erik Brandt') }).expect(200);
    const unknown = await post('/forgotten-password', { email: 'nobody@meridian.example' }).expect(200);
    expect(known.text).toBe(unknown.text);
    expect((await post('/forgotten-password', { email: 'Erik' }).expect(400)).text).toContain('The address ');
  });

  it('end the session when asked to, also for who has kept a copy of it', async () => {
    const session = await sessionOf('Erik Brandt');
    const { headers } = await post('/sign-out', {}).set('cookie', `__Host-lockstep=${session}`).expect(200);
    expect(String(headers['set-cookie'])).toContain('Max-Age=0');
    await world.app.http.get('/api/v1/me').set('cookie', `__Host-lockstep=${session}`).expect(401);
    await post('/sign-out', {}).expect(200);
  });

  it('are no way into the interface for programs', async () => {
    await world.app.http.post('/api/v1/auth/sessions').type('form').send(right).expect(415);
  });
});
