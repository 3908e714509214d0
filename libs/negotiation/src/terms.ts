import { createHash } from 'node:crypto';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The subject of a negotiation: any JSON object. A key whose value is undefined counts as absent. */
export type Terms = { readonly [key: string]: Json | undefined };

/**
 * The canonical text of a JSON value: keys in code-unit order, no white space (RFC 8785).
 *
 * `canonicalJson({ b: 1, a: [true] })` is `{"a":[true],"b":1}`.
 *
 * @throws TypeError for values that JSON cannot represent: bigint, NaN, a Date, an undefined list item.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (isJsonObject(value)) return `{${entriesInOrder(value).join(',')}}`;
  if (isScalar(value)) return JSON.stringify(value);
  throw new TypeError(`Terms are JSON; ${typeof value} is not.`);
}

/** SHA-256 of the canonical text, 64 lower-case hex digits. Equal terms have equal hashes, whatever their key order. */
export function hashOfTerms(terms: Terms): string {
  return createHash('sha256').update(canonicalJson(terms), 'utf8').digest('hex');
}

/** A separate copy of the terms, so that later changes of the original cannot make terms and hash differ. */
export function copyOfTerms(terms: Terms): Terms {
  return JSON.parse(canonicalJson(terms)) as Terms;
}

export function isJsonObject(value: unknown): value is Terms {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function entriesInOrder(object: Terms): string[] {
  return Object.keys(object)
    .sort()
    .flatMap((key) => {
      const value = object[key];
      return value === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(value)}`];
    });
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
