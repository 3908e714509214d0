import type { Response, Test } from 'supertest';
import { openApiDocument } from '../../src/platform/openapi/document.js';
import { terms } from '../support/builders/agreements.js';
import { aDepartment } from '../support/builders/departments.js';
import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, anAsk, type RequestWorld } from '../support/builders/requests.js';

const NOWHERE = '01900000-0000-7000-8000-000000000000';
const LEAKS = /\bat .+:\d+:\d+|node_modules|\/src\/|\.[jt]s\b|SELECT |INSERT |QueryFailed|violates|relation "|stack/i;

/** Why an answer is not the refusal it should be; empty when it is. */
function faultsOf({ status, headers, body, text }: Response, expected: number, code: string): string[] {
  const problem = body as Record<string, unknown>;
  const holds: [boolean, string][] = [
    [status === expected, `status ${status}`],
    [/^application\/problem\+json/.test(headers['content-type'] ?? ''), `type ${headers['content-type']}`],
    [problem.status === expected, `problem.status ${String(problem.status)}`],
    [problem.code === code, `code ${String(problem.code)}`],
    [problem.type === `/problems/${code}`, `problem.type ${String(problem.type)}`],
    [typeof problem.title === 'string' && typeof problem.detail === 'string', 'no title or detail'],
    [/^[0-9a-f]{32}$/.test(String(problem.traceId)), `traceId ${String(problem.traceId)}`],
    [problem.traceId === headers['x-trace-id'], 'another traceId in the header'],
    [!LEAKS.test(text), `tells too much: ${text}`],
  ];
  return holds.filter(([held]) => !held).map(([, fault]) => fault);
}

describe('what cannot be understood', () => {
  let world: RequestWorld;
  /** By a session: a personal token may not change its person. */
  let inPerson: Client;
  let number: string;
  let foreign: string;
  let cursor: string;
  let negotiation: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    inPerson = await signIn(world.app.http, emailOf('Carla Mendes'));
    number = (await aRequest(world)).number;
    await aRequest(world);
    foreign = (await aDepartment(world.admin, { code: 'FIN' })).id;
    const { body: page } = await world.carla.get('/requests?limit=1&sort=-submittedAt').expect(200);
    cursor = (page as { page: { nextCursor: string } }).page.nextCursor;
    const scope = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id };
    const { body } = await world.beatriz.post('/agreement-negotiations', { ...scope, terms: terms() }).expect(201);
    negotiation = (body as { id: string }).id;
  });

  afterAll(() => world.app.close());

  const raw = (type: string, body: string): Test => world.carla.post('/requests').set('content-type', type).send(body);

  const sent = (more: object): Test => world.carla.post('/requests', anAsk(world, more));

  const CASES: [string, number, string, () => Test][] = [
    ['a field nobody knows', 400, 'http.validation_failed', () => sent({ state: 'CLOSED' })],
    ['a number where a text belongs', 400, 'http.validation_failed', () => sent({ title: 7 })],
    ['a list where an object belongs', 400, 'http.validation_failed', () => sent({ intake: [] })],
    ['a text with NUL', 400, 'http.validation_failed', () => sent({ title: 'a\u0000b' })],
    ['NUL deep inside', 400, 'http.validation_failed', () => sent({ intake: { partNumber: 'a\u0000b' } })],
    ['half a surrogate pair', 400, 'http.validation_failed', () => sent({ description: '\ud800' })],
    ['a list as the body', 400, 'http.validation_failed', () => raw('application/json', '[]')],
    ['null as the body', 400, 'http.validation_failed', () => raw('application/json', 'null')],
    ['an empty body', 400, 'http.validation_failed', () => raw('application/json', '')],
    ['an empty object', 400, 'http.validation_failed', () => raw('application/json', '{}')],
    ['broken JSON', 400, 'http.bad_json', () => raw('application/json', '{"title":')],
    ['a poisoned prototype', 400, 'http.bad_json', () => raw('application/json', '{"__proto__":{"admin":true}}')],
    ['a form', 415, 'http.unsupported_media_type', () => raw('application/x-www-form-urlencoded', 'title=x')],
    ['plain text', 415, 'http.unsupported_media_type', () => raw('text/plain', 'title')],
    ['XML', 415, 'http.unsupported_media_type', () => raw('application/xml', '<title/>')],
    ['a megabyte', 413, 'http.too_large', () => sent({ description: 'x'.repeat(1024 * 1024) })],
    ['a cursor that is none', 400, 'http.bad_cursor', () => world.carla.get('/requests?cursor=nonsense')],
    [
      'a cursor of another sort',
      400,
      'http.bad_cursor',
      () => world.carla.get(`/requests?sort=dueAt&cursor=${cursor}`),
    ],
    ['a cursor of another list', 400, 'http.bad_cursor', () => world.carla.get(`/audit/events?cursor=${cursor}`)],
    ['a page of nothing', 400, 'http.validation_failed', () => world.carla.get('/requests?limit=0')],
    ['a page of everything', 400, 'http.validation_failed', () => world.carla.get('/requests?limit=101')],
    ['a sort nobody offers', 400, 'http.validation_failed', () => world.carla.get('/requests?sort=title;--')],
    ['a parameter nobody knows', 400, 'http.validation_failed', () => world.carla.get('/requests?stat=new')],
    ['a parameter where none is', 400, 'http.validation_failed', () => world.carla.get('/me?verbose=1')],
    ['NUL in a parameter', 400, 'http.validation_failed', () => world.carla.get('/requests?q=a%00b')],
    ['no If-Match on a document', 428, 'http.if_match_required', () => inPerson.patch('/me', { zone: 'UTC' })],
    ['the tag of another version', 412, 'http.stale_version', () => tagged('"999"')],
    ['a weak tag', 400, 'http.bad_etag', () => tagged('W/"1"')],
    ['a key with a blank', 400, 'http.bad_idempotency_key', () => sent({}).set('idempotency-key', 'a b')],
    ['an address nobody has', 404, 'http.not_found', () => world.carla.get('/nothing/here')],
    ['an address nobody has, without a sign-in', 404, 'http.not_found', () => world.app.http.get('/wp-login.php')],
    ['a method nobody offers', 404, 'http.not_found', () => world.carla.delete('/requests')],
    ['half an escape in the address', 400, 'http.bad_address', () => world.carla.get('/requests/%E0%A4%A')],
    ['an id in no format', 404, 'request.not_found', () => world.carla.get("/requests/'; DROP TABLE request;--")],
    ['an id of nothing', 404, 'request.not_found', () => world.carla.get(`/requests/${NOWHERE}`)],
    ['no token', 401, 'http.not_signed_in', () => world.app.http.get('/api/v1/me')],
    ['a made-up token', 401, 'http.not_signed_in', () => bearing('Bearer lsa_made-up')],
    ['another kind of sign-in', 401, 'http.not_signed_in', () => bearing('Basic YTpi')],
    ['a department one is not in', 403, 'request.not_a_member', () => sent({ requesterDepartmentId: foreign })],
    ['terms nobody proposed', 409, 'negotiation.proposal_superseded', () => accepting('0'.repeat(64))],
  ];

  const tagged = (tag: string): Test => inPerson.patch('/me', { zone: 'UTC' }).set('if-match', tag);
  const bearing = (header: string): Test => world.app.http.get('/api/v1/me').set('authorization', header);
  const accepting = (hash: string): Test =>
    world.erika.post(`/agreement-negotiations/${negotiation}/acceptance`, { hash });

  it.each(CASES)('%s is refused with %i %s', async (_what, status, code, ask) => {
    expect(faultsOf(await ask(), status, code)).toEqual([]);
  });

  it('names every fault at its place', async () => {
    const { body } = await sent({ title: 7, state: 'CLOSED' }).expect(400);
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/state', '/title']);
  });

  it('looks the same whether a request is hidden or does not exist', async () => {
    const bodies = await Promise.all(
      [number, 'ENG-9999', NOWHERE].map(
        async (id) => (await world.sam.get(`/requests/${id}`).expect(404)).body as object,
      ),
    );
    const told = bodies.map((body) => JSON.stringify({ ...body, traceId: '' }));
    expect(new Set(told).size).toBe(1);
  });

  it('is noticed when it is answered otherwise', async () => {
    const fine = await world.carla.get('/me').expect(200);
    expect(faultsOf(fine, 404, 'http.not_found').length).toBeGreaterThan(3);
    const refused = await world.carla.get('/nothing').expect(404);
    expect(faultsOf(refused, 404, 'http.not_found')).toEqual([]);
    const chatty = Object.assign(Object.create(refused) as Response, { text: 'at run (/house/src/main.ts:1:2)' });
    expect(faultsOf(chatty, 404, 'http.not_found').join()).toContain('tells too much');
  });

  describe('at any operation', () => {
    const addresses = (): { method: string; path: string }[] =>
      Object.entries(openApiDocument(world.app.app).paths).flatMap(([path, item]) =>
        Object.keys(item as object).map((method) => ({ method, path })),
      );

    /** A stream that follows what happens would never end. */
    const filled = (path: string, value: string): string =>
      path === '/api/v1/events' ? `${path}?follow=false` : path.replace(/\{[^}]+\}/g, value);

    it.each([
      ['broken JSON', '%20', '{"a":'],
      ['an unexpected list', NOWHERE, '[1]'],
      ['NUL in every id', 'a%00b', '{}'],
      ['half an escape in every id', '%E0%A4%A', '{}'],
      ['an endless id', 'x'.repeat(280), '{}'],
    ])('%s never makes us stumble', async (_what, id, body) => {
      const stumbles: string[] = [];
      for (const { method, path } of addresses().filter((each) => each.path.startsWith('/api/'))) {
        const call = world.admin[method as 'post'](filled(path, id).replace('/api/v1', '')).set('if-match', '"1"');
        const answer = await (method === 'get' || method === 'delete'
          ? call
          : call.set('content-type', 'application/json').send(body));
        const problem = answer.status < 400 || /^application\/problem\+json/.test(answer.headers['content-type']!);
        const leaks = answer.status >= 400 && LEAKS.test(answer.text ?? '');
        if (answer.status >= 500 || !problem || leaks) {
          stumbles.push(`${method} ${path} ${answer.status} ${answer.text}`);
        }
      }
      expect(stumbles).toEqual([]);
    });
  });
});
