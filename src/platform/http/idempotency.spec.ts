import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { CreatePlatform1700000000000 } from '../../../migrations/1700000000000-create-platform.js';
import { Access, signedIn } from '../auth/index.js';
import { DrivenClock } from '../clock/clock.js';
import { dataSourceOptions } from '../database/connection.js';
import { EmbeddedDatabase } from '../database/embedded/index.js';
import { Database } from '../database/index.js';
import { connectedDataSource } from '../database/open-database.js';
import { IsText, Optional, QueryFlag } from './fields.js';
import { IdempotencyStore } from './idempotency-store.js';
import { NotIdempotent } from './idempotency.interceptor.js';
import { defineRefusals } from './refusal.js';
import { person, smallApp } from './testing/small-app.js';

const refuse = defineRefusals({ 'note.refused': [422, 'No.'] });

class NoteBody {
  @IsText({ max: 20 }) text: string;
  @Optional() @QueryFlag() refused?: boolean;
}

@Access(signedIn())
@Controller('notes')
class NoteController {
  constructor(private readonly database: Database) {}

  @Post() async make(@Body() body: NoteBody) {
    await this.write(body.text);
    if (body.refused) throw refuse('note.refused');
    return { text: body.text, count: await this.count() };
  }
  @Put() @HttpCode(204) async put(@Body() body: NoteBody): Promise<void> {
    await this.write(body.text);
  }
  @Post('breaking') async breaking(@Body() body: NoteBody): Promise<never> {
    await this.write(body.text);
    throw new Error('a bug');
  }
  @Post('secret') @NotIdempotent() async secret(@Body() body: NoteBody) {
    await this.write(body.text);
    return { secret: await this.count() };
  }
  private write(text: string): Promise<unknown> {
    return this.database.query('INSERT INTO note (text) VALUES ($1)', [text]);
  }
  private async count(): Promise<number> {
    return (await this.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM note'))[0]!.n;
  }
}

const ANN = '0198c3f0-0000-7000-8000-00000000000a';
const BOB = '0198c3f0-0000-7000-8000-00000000000b';

describe('a request with an Idempotency-Key', () => {
  const clock = new DrivenClock(new Date('2026-03-02T09:00:00Z'));
  let embedded: EmbeddedDatabase;
  let dataSource: DataSource;
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;

  beforeAll(async () => {
    embedded = await EmbeddedDatabase.open('memory');
    const connect = { stream: () => embedded.stream() };
    await prepare(connect);
    dataSource = await connectedDataSource(connect);
    const people = { ann: person(ANN), annByToken: person(ANN, { scopes: ['requests:read'] }), bob: person(BOB) };
    app = await smallApp({ controllers: [NoteController], people, dataSource, clock });
    http = supertest(app.getHttpServer());
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await embedded.close();
  });
  beforeEach(async () => {
    clock.set(new Date('2026-03-02T09:00:00Z'));
    await dataSource.query('DELETE FROM note');
    await dataSource.query('DELETE FROM idempotency_key');
  });

  const send = (body: object, options: { key?: string; by?: string; to?: string; method?: 'post' | 'put' } = {}) =>
    http[options.method ?? 'post'](`/api/v1/notes${options.to ?? ''}`)
      .set('authorization', `Bearer ${options.by ?? 'ann'}`)
      .set('idempotency-key', options.key ?? 'k1')
      .send(body);
  const rows = async (table: string): Promise<number> =>
    Number((await dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${table}`))[0]!.n);

  it('happens once, and a retry gets the same answer, which says so', async () => {
    const first = await send({ text: 'tea' }).expect(201);
    const again = await send({ text: 'tea' }).expect(201);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(await rows('note')).toBe(1);
  });

  it('and an empty answer is answered empty again', async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect((await send({ text: 'tea' }, { method: 'put' }).expect(204)).text).toBe('');
    }
    expect(await rows('note')).toBe(1);
  });

  it('is not told again through a token that opens less, and is through one that opens more', async () => {
    await send({ text: 'tea' }).expect(201);
    const { body } = await send({ text: 'tea' }, { by: 'annByToken' }).expect(403);
    expect(body).toMatchObject({ code: 'http.rights_lost' });
    await send({ text: 'milk' }, { key: 'k2', by: 'annByToken' }).expect(201);
    await send({ text: 'milk' }, { key: 'k2' }).expect(201);
  });

  it('happens once also when it is sent several times at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => send({ text: 'tea' })));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await rows('note')).toBe(1);
  });

  it.each([
    ['body', { text: 'coffee' }, {}],
    ['address', { text: 'tea' }, { to: '/breaking' }],
    ['method', { text: 'tea' }, { method: 'put' as const }],
  ])('is refused with another %s', async (_what, body, options) => {
    await send({ text: 'tea' }).expect(201);
    const refused = await send(body, options).expect(422);
    expect(refused.body.code).toBe('http.idempotency_key_reused');
    expect(await rows('note')).toBe(1);
  });

  it('shares its key with nobody', async () => {
    await send({ text: 'tea' }).expect(201);
    const other = await send({ text: 'tea' }, { by: 'bob' }).expect(201);
    expect(other.headers['idempotency-replayed']).toBeUndefined();
    expect(await rows('note')).toBe(2);
  });

  it('leaves nothing behind when it is refused, and is judged anew', async () => {
    await send({ text: 'tea', refused: true }).expect(422);
    expect([await rows('note'), await rows('idempotency_key')]).toEqual([0, 0]);
    await send({ text: 'tea' }).expect(201);
  });

  it('leaves nothing behind when the act breaks', async () => {
    await send({ text: 'tea' }, { to: '/breaking' }).expect(500);
    expect([await rows('note'), await rows('idempotency_key')]).toEqual([0, 0]);
  });

  it('is answered to nobody whose token is no longer one', async () => {
    await send({ text: 'tea' }).expect(201);
    await send({ text: 'tea' }, { by: 'revoked' }).expect(401);
  });

  it('never has an answer kept that is a secret', async () => {
    await send({ text: 'tea' }, { to: '/secret' }).expect(201);
    await send({ text: 'tea' }, { to: '/secret' }).expect(201);
    expect([await rows('note'), await rows('idempotency_key')]).toEqual([2, 0]);
  });

  it.each(['', 'two words', 'x'.repeat(201)])('is refused when the key is "%s"', async (key) => {
    await send({ text: 'tea' }, { key }).expect(400);
    expect(await rows('note')).toBe(0);
  });

  it('is a new one after a day', async () => {
    await send({ text: 'tea' }).expect(201);
    clock.set(new Date('2026-03-03T08:59:59Z'));
    await send({ text: 'tea' }).expect('idempotency-replayed', 'true');
    clock.set(new Date('2026-03-03T09:00:00Z'));
    const { headers } = await send({ text: 'tea' }).expect(201);
    expect(headers['idempotency-replayed']).toBeUndefined();
    expect(await rows('note')).toBe(2);
  });

  it('clears up what is older than a day', async () => {
    clock.set(new Date('2026-04-01T09:00:00Z'));
    await send({ text: 'tea' }, { key: 'old' }).expect(201);
    clock.set(new Date('2026-04-02T09:00:00Z'));
    await send({ text: 'tea' }, { key: 'new' }).expect(201);
    expect(await rows('idempotency_key')).toBe(1);
    expect(await app.get(IdempotencyStore).purgeExpired(new Date('2026-04-03T09:00:00Z'))).toBe(1);
  });
});

async function prepare(connect: { stream: () => ReturnType<EmbeddedDatabase['stream']> }): Promise<void> {
  const owner = await new DataSource(dataSourceOptions(connect)).initialize();
  const runner = owner.createQueryRunner();
  await new CreatePlatform1700000000000().up(runner);
  await runner.release();
  await owner.query('CREATE TABLE note (text text); GRANT SELECT, INSERT, DELETE ON note TO lockstep_app');
  await owner.destroy();
}
