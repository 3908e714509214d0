import { canonicalJson, isJsonObject, type Json, type Terms } from './terms.js';

/** One place at which two versions of terms differ. */
export interface Difference {
  /** Keys from the top, e.g. `['targets', 'P1', 'resolution']`. */
  readonly path: readonly string[];
  /** Undefined if the place is new. */
  readonly before: Json | undefined;
  /** Undefined if the place is gone. */
  readonly after: Json | undefined;
}

/**
 * All places at which the terms differ, ordered by path in code units. Objects are compared key by key, lists as a
 * whole.
 *
 * `differenceOfTerms({ a: { b: 1 } }, { a: { b: 2 } })` is `[{ path: ['a', 'b'], before: 1, after: 2 }]`.
 */
export function differenceOfTerms(before: Terms, after: Terms): Difference[] {
  return differencesUnder([], before, after);
}

function differencesUnder(path: readonly string[], before: Terms, after: Terms): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => differencesAt([...path, key], own(before, key), own(after, key)));
}

function differencesAt(path: readonly string[], before: Json | undefined, after: Json | undefined): Difference[] {
  if (isJsonObject(before) && isJsonObject(after)) return differencesUnder(path, before, after);
  return same(before, after) ? [] : [{ path, before, after }];
}

/** Ignores inherited names like `toString`: they are keys only if the terms contain them. */
function own(terms: Terms, key: string): Json | undefined {
  return Object.hasOwn(terms, key) ? terms[key] : undefined;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
