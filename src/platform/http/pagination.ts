import { createHash } from 'node:crypto';
import { Type as TypeOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { FastifyReply, FastifyRequest } from 'fastify';
import { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isId, IsVerbatim, Optional, QueryInteger } from './fields.js';
import { FlagField, TextField } from './response-fields.js';
import { refuse } from './http.errors.js';
import { isStorable } from './storable.js';

/** The query parameters of every list. */
export class PageQuery {
  @Optional()
  @QueryInteger({ least: 1, most: 100 }, { default: 50 })
  limit?: number = 50;

  /** The `nextCursor` of the page before. */
  @Optional()
  @IsVerbatim(2000)
  cursor?: string;
}

export class PageInfo {
  @TextField({ nullable: true, example: null })
  nextCursor: string | null;

  @FlagField({ example: false })
  hasMore: boolean;
}

export interface Page<T> {
  data: T[];
  page: PageInfo;
}

/** A list that is always sent whole. */
export const wholeList = <T>(data: T[]): Page<T> => ({ data, page: { nextCursor: null, hasMore: false } });

const PAGES = new Map<TypeOf, TypeOf<Page<unknown>>>();

/** The response class for a page of these items, for the API document. A page of `OrderItemDto` is an `OrderPage`. */
export function PageOf<T>(Item: TypeOf<T>): TypeOf<Page<T>> {
  const page = PAGES.get(Item) ?? newPageOf(Item);
  PAGES.set(Item, page);
  return page as TypeOf<Page<T>>;
}

function newPageOf<T>(Item: TypeOf<T>): TypeOf<Page<T>> {
  class PageOfItems implements Page<T> {
    data: T[];
    page: PageInfo;
  }
  ApiProperty({ type: [Item] })(PageOfItems.prototype, 'data');
  ApiProperty({ type: PageInfo })(PageOfItems.prototype, 'page');
  Object.defineProperty(PageOfItems, 'name', { value: `${Item.name.replace(/(Item|Summary)?Dto$/, '')}Page` });
  return PageOfItems;
}

export type Key = string | number | boolean | null;

/** The format of `toISOString`. JavaScript can parse more formats, but PostgreSQL may not. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A cursor contains a fingerprint of its list, so that a cursor from another sort order or filter is refused instead of
 * misread.
 */
export function encodeCursor(list: unknown, keys: Key[]): string {
  return Buffer.from(JSON.stringify([fingerprint(list, keys), ...keys])).toString('base64url');
}

/** SQL types that a key can have. A `bigint` is sent as digits. */
export type KeyType = 'timestamptz' | 'text' | 'integer' | 'bigint' | 'uuid';

/**
 * The keys of a cursor. Each is checked against the type that the query compares it with. Anybody can compute the
 * fingerprint, so only these checks keep an invented cursor away from the database. Only the last key, which breaks
 * ties, is never null.
 * @throws http.bad_cursor, also if the cursor was changed
 */
export function decodeCursor(list: unknown, cursor: string, types: readonly KeyType[]): Key[] {
  const [seal, ...keys] = parse(cursor);
  const fits = types.every((type, at) => isOfType(keys[at], type) || (keys[at] === null && at < types.length - 1));
  if (keys.length !== types.length || !fits || seal !== fingerprint(list, keys)) throw refuse('http.bad_cursor');
  return keys;
}

/** The key of a list that has only one. */
export function decodeKey(list: unknown, cursor: string, type: 'integer'): number;
export function decodeKey(list: unknown, cursor: string, type: Exclude<KeyType, 'integer'>): string;
export function decodeKey(list: unknown, cursor: string, type: KeyType): Key {
  return decodeCursor(list, cursor, [type])[0]!;
}

function parse(cursor: string): Key[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (part: unknown): boolean => part === null || ['string', 'number', 'boolean'].includes(typeof part);
    if (Array.isArray(parts) && parts.every(isKey)) return parts as Key[];
  } catch {
    // Continues to the refusal: a text that cannot be parsed is not a cursor.
  }
  throw refuse('http.bad_cursor');
}

const fingerprint = (list: unknown, keys: Key[]): string =>
  createHash('sha256')
    .update(JSON.stringify([list, keys]))
    .digest('base64url')
    .slice(0, 12);

/** A page from up to `limit` + 1 rows. The extra row only shows that there are more. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  return { data: shown.map(toItem), page: { nextCursor: hasMore ? cursorOf(shown.at(-1)!) : null, hasMore } };
}

export interface SortKey {
  /** The expression in the query, like `r.due_at`. */
  column: string;
  descending: boolean;
  /** SQL type of the key, for the comparison with the cursor. */
  type: KeyType;
  /** True if rows may have no key. They come last in both directions. */
  nullable?: boolean;
  /**
   * For a key in another table, which may have no row: rows without a key are read by a separate query, without that
   * table. The value is an expression that is null for rows without a key.
   */
  apart?: string;
}

/**
 * Keyset pagination: orders by the key, then by id in the same direction, so that one index serves both, and starts
 * after the cursor. `after` comes from `decodeCursor`. If it has a key, the rows without a key are the second part of
 * the list, which `bothParts` reads, because no index returns "after this key, or without a key" in order.
 */
export function applyKeyset<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { column, descending, type, nullable, apart }: SortKey,
  idColumn: string,
  after: readonly Key[] | null,
): SelectQueryBuilder<Entity> {
  const direction = descending ? 'DESC' : 'ASC';
  const [key = null, id = null] = after ?? [];
  if (apart !== undefined && after !== null && key === null) query.orderBy(idColumn, direction);
  else query.orderBy(column, direction, nullable && !apart ? 'NULLS LAST' : undefined).addOrderBy(idColumn, direction);
  if (apart !== undefined && (after === null || key !== null)) query.andWhere(`${column} IS NOT NULL`);
  if (after === null) return query;
  const beyond = descending ? '<' : '>';
  if (key !== null) {
    const behind = `(${column}, ${idColumn}) ${beyond} (CAST(:afterKey AS ${type}), CAST(:afterId AS uuid))`;
    return query.andWhere(behind, { afterKey: key, afterId: id });
  }
  query.andWhere(`${apart ?? column} IS NULL`);
  return id === null ? query : query.andWhere(`${idColumn} ${beyond} :afterId`, { afterId: id });
}

/** The rows after the cursor, those with a key first. `read` applies the keyset that it gets. */
export async function bothParts<Row>(
  { nullable, apart }: SortKey,
  after: readonly Key[] | null,
  limit: number,
  read: (after: readonly Key[] | null, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = await read(after, limit);
  const isWhole = !nullable || (after === null && apart === undefined) || after?.[0] === null || rows.length === limit;
  return isWhole ? rows : [...rows, ...(await read([null, null], limit - rows.length))];
}

function isOfType(key: Key | undefined, type: KeyType): boolean {
  if (type === 'integer') return Number.isSafeInteger(key) && Math.abs(key as number) < 2 ** 31;
  if (typeof key !== 'string') return false;
  if (type === 'timestamptz') return INSTANT.test(key) && !Number.isNaN(Date.parse(key));
  if (type === 'bigint') return /^\d{1,18}$/.test(key);
  return type === 'uuid' ? isId(key) : isStorable(key);
}

/** The next page as a `Link` header (RFC 8288), for clients that follow links. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, page: PageInfo): void {
  if (page.nextCursor === null) return;
  const url = new URL(request.url, 'http://host');
  url.searchParams.set('cursor', page.nextCursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}
