import { Controller, Get, Logger, Param } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Access, everybody, signedIn } from '../auth/index.js';
import { defineRefusals } from './refusal.js';
import { person, smallApp } from './testing/small-app.js';

const refuse = defineRefusals({ 'letter.sealed': [403, 'It is sealed.'] });

@Controller()
class LetterController {
  @Get('letters/:name') @Access(signedIn()) read(@Param('name') name: string) {
    if (name === 'sealed') throw refuse('letter.sealed');
    if (name === 'burning') throw new Error('a bug');
    return {};
  }
  @Get('livez') @Access(everybody()) live() {
    return {};
  }
}

describe('the log', () => {
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;
  const lines: { level: string; line: Record<string, unknown> }[] = [];
  const note =
    (level: string) =>
    (line: Record<string, unknown>): void =>
      void lines.push({ level, line });

  beforeAll(async () => {
    app = await smallApp({ controllers: [LetterController], people: { ann: person('Ann') } });
    Logger.overrideLogger({ log: note('info'), debug: note('debug'), error: note('error'), warn: note('warn') });
    http = supertest(app.getHttpServer());
  });
  beforeEach(() => (lines.length = 0));
  afterAll(() => app.close());

  const ask = (address: string) => http.get(address).set('authorization', 'Bearer ann');
  const at = (level: string) => lines.filter((entry) => entry.level === level).map(({ line }) => line);

  it('has one line for each request: who, what, how it ended; not the address, which may name people', async () => {
    const { headers } = await ask('/api/v1/letters/from-bob?').expect(200);
    expect(at('info')).toEqual([
      {
        method: 'GET',
        route: '/api/v1/letters/:name',
        status: 200,
        ms: expect.any(Number),
        actorId: 'Ann',
        traceId: headers['x-trace-id'],
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/from-bob|Bearer/);
  });

  it('is quiet about refusals, which are expected', async () => {
    await ask('/api/v1/letters/sealed').expect(403);
    expect(at('debug')).toMatchObject([{ code: 'letter.sealed', status: 403 }]);
    expect([at('warn'), at('error')]).toEqual([[], []]);
  });

  it('is loud about bugs, with the error and the trace the caller was given', async () => {
    const { body } = await ask('/api/v1/letters/burning').expect(500);
    expect(at('error')).toMatchObject([{ err: { message: 'a bug' }, traceId: body.traceId }]);
  });

  it('is quiet about probes', async () => {
    await http.get('/livez').expect(200);
    expect(at('info')).toEqual([]);
  });
});
