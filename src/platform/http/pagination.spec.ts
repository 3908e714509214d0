import fc from 'fast-check';
import { Controller, Get, Query } from '@nestjs/common';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { Access, everybody } from '../auth/index.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { applyKeyset, bothParts, type SortKey } from './keyset.js';
import { Listing } from './listing.js';
import { PageQuery } from './pagination.js';
import { isStorable } from './storable.js';
import { Refusal } from './refusal.js';
import { smallApp } from './testing/small-app.js';

const ID = '0198c3f0-0000-7000-8000-000000000001';

describe('a cursor', () => {
  const list = { filter: { state: ['new'] }, sort: '-dueAt' };

  it('gives back the keys it was made of', () => {
    const key = fc.oneof(fc.string({ unit: 'grapheme' }).filter(isStorable), fc.constant(null));
    fc.assert(
      fc.property(key, fc.integer({ min: 1 - 2 ** 31, max: 2 ** 31 - 1 }), (name, count) => {
        expect(decodeCursor(list, encodeCursor(list, [name, count]), ['text', 'integer'])).toEqual([name, count]);
      }),
    );
  });

  it('of another sort, another filter or another number of keys is refused', () => {
    const cursor = encodeCursor(list, ['CS', ID]);
    for (const other of [
      { ...list, sort: 'dueAt' },
      { ...list, filter: {} },
    ]) {
      expect(() => decodeCursor(other, cursor, ['text', 'uuid'])).toThrow(Refusal);
    }
    expect(() => decodeCursor(list, cursor, ['text'])).toThrow(Refusal);
  });

  it('whose keys somebody changed is refused', () => {
    const [seal] = JSON.parse(Buffer.from(encodeCursor(list, ['a', ID]), 'base64url').toString()) as [string];
    const changed = Buffer.from(JSON.stringify([seal, 'b', ID])).toString('base64url');
    expect(() => decodeCursor(list, changed, ['text', 'uuid'])).toThrow(Refusal);
  });

  it('is never anything that somebody made up', () => {
    const encoded = fc.json().map((text) => Buffer.from(text).toString('base64url'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), encoded), fc.array(fc.constant('text' as const)), (text, types) => {
        expect(() => decodeCursor(list, text, types)).toThrow(Refusal);
      }),
    );
  });
});

describe('a page behind a key', () => {
  const by = (type: SortKey['type'], descending = false): SortKey => ({
    column: 'r.due_at',
    type,
    descending,
    nullable: true,
  });
  const whereOf = (sort: SortKey, after: Parameters<typeof applyKeyset>[3]): string => {
    const query = new DataSource({ type: 'postgres' }).createQueryBuilder().select().from('request', 'r');
    return applyKeyset(query, sort, 'r.id', after).getQuery().replaceAll(/\s+/g, ' ');
  };

  it('begins there in the index that gives the order', () => {
    const sql = whereOf(by('timestamptz', true), ['2026-03-02T09:00:00Z', ID]);
    expect(sql).toContain('(r.due_at, r.id) < (CAST(:afterKey AS timestamptz), CAST(:afterId AS uuid))');
    expect(sql).toMatch(/ORDER BY r\.due_at DESC NULLS LAST, r\.id DESC$/);
  });

  it('is followed by what has no key, as far as there is room', async () => {
    const read = (after: Parameters<typeof applyKeyset>[3], limit: number) =>
      Promise.resolve((after?.[0] == null ? ['without', 'without either'] : ['keyed']).slice(0, limit));
    const page = (after: Parameters<typeof applyKeyset>[3], limit: number) =>
      bothParts(by('timestamptz'), after, limit, read);
    expect(await page(['2026-03-02T09:00:00Z', ID], 2)).toEqual(['keyed', 'without']);
    expect(await page(['2026-03-02T09:00:00Z', ID], 1)).toEqual(['keyed']);
    expect(await page([null, ID], 3)).toEqual(['without', 'without either']);
  });

  it('stays among those without a key once it got there', () => {
    expect(whereOf(by('timestamptz'), [null, ID])).toContain('r.due_at IS NULL AND r.id > :afterId');
  });

  it.each([
    ['timestamptz', 'tomorrow', ID],
    ['timestamptz', '+012026-03-02T09:00:00Z', ID],
    ['timestamptz', 7, ID],
    ['bigint', '9'.repeat(19), ID],
    ['bigint', '-1', ID],
    ['integer', 'seven', ID],
    ['integer', 2 ** 31, ID],
    ['uuid', 'ENG', ID],
    ['text', 'a\u0000b', ID],
    ['text', 'a', '17'],
    ['text', 'a', null],
  ] as const)('is not looked for when a key cannot be a %s: %s, %s', (type, key, id) => {
    const sealed = encodeCursor('numbers', [key, id]);
    expect(() => decodeCursor('numbers', sealed, [type, 'uuid'])).toThrow(Refusal);
  });
});

@Access(everybody())
@Controller('numbers')
class NumberController {
  @Get() list(@Query() paging: PageQuery) {
    const listing = Listing.byKey('numbers', paging, 'integer');
    const rows = [1, 2, 3, 4, 5].filter((n) => n > (listing.after ?? 0)).slice(0, listing.most);
    return listing.page(rows, (n) => n);
  }
}

describe('a list', () => {
  let app: NestFastifyApplication;
  let http: ReturnType<typeof supertest>;
  beforeAll(async () => {
    app = await smallApp({ controllers: [NumberController] });
    http = supertest(app.getHttpServer());
  });
  afterAll(() => app.close());

  it('is walked through by its links, and every row is met once', async () => {
    const met: number[] = [];
    let next: string | undefined = '/api/v1/numbers?limit=2';
    while (next !== undefined) {
      const { body, headers }: supertest.Response = await http.get(next).expect(200);
      met.push(...(body.data as number[]));
      next = /^<(.+)>; rel="next"$/.exec(headers['link'] ?? '')?.[1];
      expect(body.page.hasMore).toBe(next !== undefined);
    }
    expect(met).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses a cursor that is none', async () => {
    const { body } = await http.get('/api/v1/numbers?cursor=abc').expect(400);
    expect(body.code).toBe('http.bad_cursor');
  });
});
