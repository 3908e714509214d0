import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import supertest from 'supertest';
import { Access, everybody } from '../auth/index.js';
import { IdPipe, IsInstant, IsText, MoneyBody, Nested, Optional } from './fields.js';
import { PageQuery } from './pagination.js';
import { defineRefusals } from './refusal.js';
import { smallApp } from './testing/small-app.js';

const refuse = defineRefusals({ 'tea.cold': [409, 'The tea is cold.'] });

class TeaBody {
  @IsText({ max: 5 }) name: string;
  @Optional() @IsInstant() at?: Date;
  @Optional() @Nested(() => MoneyBody) price?: MoneyBody;
}

const failure = (fields: object): Error => Object.assign(new Error('SELECT secret FROM /srv/app'), fields);
const FAILURES: Record<string, Error> = {
  bug: failure({}),
  restarting: failure({ code: '57P01' }),
  away: failure({ code: 'ECONNREFUSED' }),
  full: Object.assign(new Error('timeout exceeded when trying to connect')),
  character: failure({ code: '22021' }),
};

@Access(everybody())
@Controller('teas')
class TeaController {
  @Get() list(@Query() query: PageQuery) {
    return { limit: query.limit };
  }
  @Get('failing/:how') fail(@Param('how') how: string): never {
    throw FAILURES[how]!;
  }
  @Get('cold') cold(): never {
    throw refuse('tea.cold', 'It stood for an hour.', { minutes: 60 });
  }
  @Get(':id') show(@Param('id', IdPipe) id: string) {
    return { id };
  }
  @Post() make(@Body() body: TeaBody) {
    return { name: body.name, at: body.at };
  }
  @Put('empty') empty() {
    return { poured: true };
  }
}

describe('a request that is refused', () => {
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;
  beforeAll(async () => {
    app = await smallApp({ controllers: [TeaController], env: { BODY_LIMIT_BYTES: '2048' } });
    await app.listen(0, '127.0.0.1');
    http = supertest(app.getHttpServer());
  });
  afterAll(() => app.close());

  const TEAS = '/api/v1/teas';
  const json = (body: string) => http.post(TEAS).set('content-type', 'application/json').send(body);

  it.each([
    ['an unknown address', () => http.get('/nowhere'), 404, 'http.not_found'],
    ['an unknown address below the prefix', () => http.get('/api/v1/nowhere'), 404, 'http.not_found'],
    ['an id that is none', () => http.get(`${TEAS}/17`), 404, 'http.not_found'],
    ['an address that cannot be decoded', () => http.get(`${TEAS}/%E0%A4%A`), 400, 'http.bad_address'],
    ['broken JSON', () => json('{"name":'), 400, 'http.bad_json'],
    ['a poisoned object', () => json('{"name":"a","__proto__":{"admin":true}}'), 400, 'http.bad_json'],
    ['a body that is an array', () => json('[{"name":"a"}]'), 400, 'http.validation_failed'],
    ['a body that is null', () => json('null'), 400, 'http.validation_failed'],
    ['no body at all', () => http.post(TEAS), 400, 'http.validation_failed'],
    ['half a character', () => json('{"name":"\\ud800"}'), 400, 'http.validation_failed'],
    [
      'brackets without end',
      () => json('{"name":' + '['.repeat(900) + ']'.repeat(900) + '}'),
      400,
      'http.validation_failed',
    ],
    ['an unknown parameter', () => http.get(`${TEAS}?limti=3`), 400, 'http.validation_failed'],
    ['a parameter nobody takes', () => http.get(`${TEAS}/cold?warm=1`), 400, 'http.validation_failed'],
    ['a parameter named like a method', () => http.get(`${TEAS}?hasOwnProperty=1`), 400, 'http.validation_failed'],
    ['a field named like one', () => json('{"name":"a","constructor":1}'), 400, 'http.validation_failed'],
    ['a list that is too long', () => http.get(`${TEAS}?limit=101`), 400, 'http.validation_failed'],
    ['U+0000 in the query', () => http.get(`${TEAS}?cursor=a%00b`), 400, 'http.validation_failed'],
    ['a text the database refuses', () => http.get(`${TEAS}/failing/character`), 400, 'http.validation_failed'],
    ['a large body', () => json(JSON.stringify({ name: 'x'.repeat(3000) })), 413, 'http.too_large'],
    ['plain text', () => http.post(TEAS).type('text/plain').send('tea'), 415, 'http.unsupported_media_type'],
    ['a form', () => http.post(TEAS).type('form').send('name=tea'), 415, 'http.unsupported_media_type'],
    ['XML', () => http.post(TEAS).type('application/xml').send('<tea/>'), 415, 'http.unsupported_media_type'],
    ['a rule of the house', () => http.get(`${TEAS}/cold`), 409, 'tea.cold'],
    ['a bug', () => http.get(`${TEAS}/failing/bug`), 500, 'http.internal'],
    ['a database that restarts', () => http.get(`${TEAS}/failing/restarting`), 503, 'http.unavailable'],
    ['a database that is away', () => http.get(`${TEAS}/failing/away`), 503, 'http.unavailable'],
    ['a pool that is empty', () => http.get(`${TEAS}/failing/full`), 503, 'http.unavailable'],
  ])('for %s gets a problem document', async (_name, ask, status, code) => {
    const { body, headers, text } = await ask();
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: `/problems/${code}`, title: expect.any(String), status, code });
    expect(body.traceId).toBe(headers['x-trace-id']);
    expect(text).not.toMatch(/SELECT|\/srv|\.ts:/);
    expect(headers['retry-after'] !== undefined).toBe(status === 503);
  });

  it('is told about each field, where it stands', async () => {
    const { body } = await http
      .post(TEAS)
      .send({ name: 'Earl Grey', at: '2026-03-02', price: { amount: 1.5, currency: 'USD' }, sugar: 2, 'a/b~c': 1 });
    expect(body.errors).toEqual([
      { pointer: '/sugar', detail: 'is not known here' },
      { pointer: '/a~1b~0c', detail: 'is not known here' },
      { pointer: '/name', detail: 'is longer than 5 characters' },
      { pointer: '/at', detail: 'is not an instant with an offset, like 2026-03-05T17:00:00Z' },
      { pointer: '/price/amount', detail: 'is not a whole number of minor units in a string' },
    ]);
  });

  it('is told what the rule knows besides', async () => {
    const { body } = await http.get(`${TEAS}/cold`);
    expect(body).toMatchObject({ detail: 'It stood for an hour.', minutes: 60 });
  });

  it('finds at its type what the code means', async () => {
    const { body } = await http.get('/problems/tea.cold').expect(200);
    expect(body).toMatchObject({ code: 'tea.cold', status: 409, detail: 'The tea is cold.' });
    expect((await http.get('/problems')).body.data).toContainEqual(body);
    await http.get('/problems/tea.boiling').expect(404);
  });

  it('gets an answer also where HTTP itself is broken, and the server lives on', async () => {
    const { port } = app.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    await http.get(TEAS).expect(200);
  });
});

describe('a request that is accepted', () => {
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;
  beforeAll(async () => {
    app = await smallApp({ controllers: [TeaController] });
    http = supertest(app.getHttpServer());
  });
  afterAll(() => app.close());

  it('may announce JSON and send nothing', async () => {
    const { body } = await http.put('/api/v1/teas/empty').set('content-type', 'application/json').expect(200);
    expect(body).toEqual({ poured: true });
  });

  it('receives its instants in UTC and its texts without white space around them', async () => {
    const { body } = await http.post('/api/v1/teas').send({ name: ' Mint ', at: '2026-03-02T10:00:00+01:00' });
    expect(body).toEqual({ name: 'Mint', at: '2026-03-02T09:00:00.000Z' });
  });

  it('is known by the trace of its caller, or by one of its own', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const ours = async (traceparent: string): Promise<string> =>
      (await http.get('/api/v1/teas').set('traceparent', traceparent)).headers['x-trace-id']!;
    expect(await ours(`00-${trace}-00f067aa0ba902b7-01`)).toBe(trace);
    for (const worthless of ['nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`]) {
      expect(await ours(worthless)).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    }
  });

  it('may run no script but those of this server', async () => {
    const page = await http.get('/docs/').expect(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    for (const script of page.text.match(/(?<=<script src="\.\/)[^"]+/g)!)
      await http.get(`/docs/${script}`).expect(200);
    await http.get('/docs/..%2f..%2fpackage.json').expect(404);
  });
});
