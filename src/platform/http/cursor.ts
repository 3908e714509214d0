import { createHash } from 'node:crypto';
import { isId } from './fields.js';
import { refuse } from './http.errors.js';
import { isStorable } from './storable.js';

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

function isOfType(key: Key | undefined, type: KeyType): boolean {
  if (type === 'integer') return Number.isSafeInteger(key) && Math.abs(key as number) < 2 ** 31;
  if (typeof key !== 'string') return false;
  if (type === 'timestamptz') return INSTANT.test(key) && !Number.isNaN(Date.parse(key));
  if (type === 'bigint') return /^\d{1,18}$/.test(key);
  return type === 'uuid' ? isId(key) : isStorable(key);
}
