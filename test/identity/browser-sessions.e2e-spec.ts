import type { Response } from 'supertest';
import { emailOf, PASSWORD } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const OURS = 'https://lockstep.meridian.example';

let world: RequestWorld;

beforeAll(async () => (world = await aRequestWorld({ BASE_URL: OURS, BROWSER_SESSION_SECONDS: '3600' })));
afterAll(() => world.app.close());

const path = '/api/v1/auth/browser-sessions';

const signIn = (from: Record<string, string> = { origin: OURS }, password = PASSWORD) =>
  world.app.http
    .post(path)
    .set(from)
    .send({ email: emailOf('Erik Brandt'), password });

const cookieOf = ({ headers }: Response): string => String(headers['set-cookie']).split(';')[0]!;

const call = (method: 'get' | 'post' | 'delete', to: string, cookie: string, from: Record<string, string> = {}) =>
  world.app.http[method](`/api/v1${to}`).set({ cookie, ...from });

describe('a browser that is signed in', () => {
  it('has its token in a cookie that no script and no other site can use, and in no body', async () => {
    const answer = await signIn().expect(201);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-lockstep=lsa_\S+; Path=\/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(JSON.stringify(answer.body)).not.toContain('lsa_');
  });

  it('reads as its person', async () => {
    const cookie = cookieOf(await signIn());
    const { body } = await call('get', '/me', cookie).expect(200);
    expect(body.user.name).toBe('Erik Brandt');
  });

  it('changes something from our own pages only', async () => {
    const { number } = await aRequest(world);
    const cookie = cookieOf(await signIn());
    const write = (from: Record<string, string>) =>
      call('post', `/requests/${number}/messages`, cookie, from).send({ body: 'Not mine.' });
    for (const from of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      expect((await write(from as Record<string, string>).expect(403)).body.code).toBe('http.foreign_call');
    }
    await write({ origin: OURS }).expect(201);
    await write({ 'sec-fetch-site': 'same-origin' }).expect(201);
  });

  it('is ignored where the call carries a token of its own', async () => {
    const cookie = cookieOf(await signIn());
    const { body } = await call('get', '/me', cookie, { authorization: 'Bearer lsa_unknown' }).expect(401);
    expect(body.code).toBe('http.not_signed_in');
  });

  it('is signed out for good: a kept copy of the cookie opens nothing', async () => {
    const cookie = cookieOf(await signIn());
    const answer = await call('delete', '/auth/browser-sessions/current', cookie, { origin: OURS }).expect(204);
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
    await call('get', '/me', cookie).expect(401);
  });

  it('can drop a session that has ended already', async () => {
    const answer = await world.app.http.delete(`${path}/current`).set('origin', OURS).expect(204);
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
  });
});

describe('a sign-in of a browser', () => {
  it('from another site is refused, so that nobody works as somebody else without knowing', async () => {
    expect((await signIn({ origin: 'https://evil.example' }).expect(403)).body.code).toBe('http.foreign_call');
  });

  it('with a wrong password sets no cookie', async () => {
    const { headers } = await signIn({ origin: OURS }, 'nine-dry-badgers-hum').expect(401);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

it('the page of the console lets in no script but its own, and is kept by nobody', async () => {
  for (const address of ['/', '/requests/ENG-1042', '/queue/ENG']) {
    const { headers, text } = await world.app.http.get(address).expect(200);
    const nonce = /<meta name="nonce" content="([^"]+)"/.exec(text)![1];
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
  }
});

it('an address that nothing has is a page for a person and a problem document for a program', async () => {
  const person = await world.app.http.get('/nowhere').set('sec-fetch-mode', 'navigate').expect(404);
  expect(person.headers['content-type']).toContain('text/html');
  expect(person.text).toContain('There is nothing at this address.');
  for (const call of [
    world.app.http.get('/nowhere'),
    world.app.http.get('/api/v1/nowhere').set('sec-fetch-mode', 'navigate'),
  ]) {
    expect((await call.expect(404)).headers['content-type']).toContain('application/problem+json');
  }
});

it('files of the console are kept for a year, since their names change with their content', async () => {
  const { text } = await world.app.http.get('/').expect(200);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)![1]!;
  const { headers } = await world.app.http.get(script).set('accept-encoding', 'gzip').expect(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-encoding']).toBe('gzip');
  await world.app.http.get('/assets/unknown-file.js').expect(404);
});
