import fc from 'fast-check';
import type { ContractDocument, Schema } from './document.js';
import type { KnownThings } from './known-things.js';

/** What values may be made of. */
export interface Sources {
  document: ContractDocument;
  things: KnownThings;
  now: Date;
}

/** Values that the schema of the document allows. Examples and known ids come first: they are most often accepted. */
export function allowedBy(schema: Schema, name: string, sources: Sources, depth = 0): fc.Arbitrary<unknown> {
  const whole = sources.document.resolved(schema);
  const inner = (part: Schema): fc.Arbitrary<unknown> => allowedBy(part, name, sources, depth + 1);
  if (whole.const !== undefined) return fc.constant(whole.const);
  if (whole.enum !== undefined) return fc.constantFrom(...whole.enum);
  const alternatives = whole.oneOf ?? whole.anyOf;
  if (alternatives !== undefined && alternatives.length > 0) return fc.oneof(...alternatives.map(inner));
  if (whole.allOf !== undefined) return fc.tuple(...whole.allOf.map(inner)).map((parts) => Object.assign({}, ...parts));
  const types = [whole.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ({ weight: type === 'null' ? 1 : 4, arbitrary: ofType(type) })));

  function ofType(type: string): fc.Arbitrary<unknown> {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return near(whole, fc.integer({ min: whole.minimum ?? 0, max: Math.min(whole.maximum ?? 1000, 100_000) }));
      case 'array':
        return fc.array(inner(whole.items ?? {}), { minLength: whole.minItems ?? 0, maxLength: 2 });
      case 'object':
        return whole.properties === undefined ? near(whole, fc.constant({})) : objectOf(whole, sources, depth);
      default:
        return near(whole, textOf(whole, name, sources));
    }
  }
}

const near = (schema: Schema, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  schema.example === undefined || schema.format === 'uuid'
    ? other
    : fc.oneof({ weight: 2, arbitrary: fc.constant(schema.example) }, { weight: 1, arbitrary: other });

/** Deep inside, a field that may be left out is left out. */
function objectOf({ properties = {}, required = [] }: Schema, sources: Sources, depth: number): fc.Arbitrary<unknown> {
  const names = Object.keys(properties).filter((name) => depth < 4 || required.includes(name));
  const fields = names.map((name) => [name, allowedBy(properties[name]!, name, sources, depth + 1)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required.filter((name) => names.includes(name)) });
}

function textOf(schema: Schema, name: string, { things, now }: Sources): fc.Arbitrary<string> {
  const known = things.for(name);
  if (schema.format === 'uuid' || /Ids?$/.test(name)) return fc.constantFrom(...(known.length > 0 ? known : [NOBODY]));
  if (schema.format === 'date-time') return instantNear(now);
  if (schema.format === 'date') return instantNear(now).map((instant) => instant.slice(0, 10));
  if (known.length > 0) return fc.oneof(fc.constantFrom(...known), fc.constant('Which revision applies?'));
  if (schema.pattern !== undefined && !LOOKS_AROUND.test(schema.pattern))
    return fc.stringMatching(new RegExp(schema.pattern));
  return fc.constantFrom('Which revision applies?', 'D', 'a.b@meridian.example', '2026-03-20', 'me');
}

/** fast-check makes no texts for such a pattern. */
const LOOKS_AROUND = /\(\?<?[=!]/;

const NOBODY = '00000000-0000-7000-8000-000000000000';

const instantNear = (now: Date): fc.Arbitrary<string> =>
  fc
    .integer({ min: -48, max: 400 })
    .map((hours) => new Date(now.getTime() + hours * 3_600_000).toISOString().replace('.000', ''));

/** What a careless or a hostile caller puts in place of the value. */
export const hostileTo = (value: unknown): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...likeIt(value)) }, { weight: 1, arbitrary: OF_ANY_KIND });

/** Of the same kind and out of every bound: a check of kinds alone lets these through. */
function likeIt(value: unknown): unknown[] {
  if (typeof value === 'number') return [-1, 0, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 0.5];
  if (typeof value === 'boolean') return ['true', 1, null];
  if (Array.isArray(value)) return [[], [...value, ...value], Array(300).fill(value[0] ?? 'x'), {}, [null]];
  if (value !== null && typeof value === 'object') return [{}, [], null, { ...value, __proto__: { admin: true } }, 'x'];
  const text = String(value);
  if (/^-?\d+$/.test(text))
    return ['-5000', '-1', '0', '9'.repeat(18), '-' + '9'.repeat(18), '9'.repeat(40), '1.5', ''];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return ['0001-01-01', '9999-12-31', '2026-02-30', '2099-12-31', '+275760-09-13'];
  if (/^\d{4}-\d\d-\d\dT/.test(text))
    return [
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      '2099-12-31T23:59:59Z',
      '2026-03-02T09:00:00',
      '1970-01-01T00:00:00Z',
    ];
  return HOSTILE_TEXTS;
}

const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  "'; DROP TABLE event; --",
  '%',
  '\\',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  'x\r\nBcc: everybody@example.com',
  '🙈'.repeat(60),
  'a'.repeat(30_000),
  'constructor',
  NOBODY,
  '$1',
  '{{7*7}}',
  'Infinity',
];

const OF_ANY_KIND: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.constantFrom<unknown>(null, ...HOSTILE_TEXTS),
);

/** The places of a value, as paths of keys. The value itself is the empty path. */
export const placesIn = (value: unknown, at: string[] = []): string[][] =>
  value === null || typeof value !== 'object'
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...at, key]))];

export const valueAt = (value: unknown, place: string[]): unknown =>
  place.reduce((at, key) => (at as Record<string, unknown>)[key], value);

/** A copy with another value at the place. */
export function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const members = copy as Record<string, unknown>;
  members[key] = replaced(members[key], rest, by);
  return copy;
}
