import type { Type } from '@nestjs/common';
import { Refusal } from '../../src/platform/http/refusal.js';
import type { ProblemFault } from '../../src/platform/http/problem.js';
import { TAKES } from '../../src/platform/http/named-fields.js';
import { StrictValidationPipe } from '../../src/platform/http/validation.js';

/** A field as the contract shows it. */
interface Shown {
  name: string;
  type?: unknown;
  format?: string;
  minLength?: number;
  enum?: unknown[];
  required?: boolean;
  nullable?: boolean;
  isArray?: boolean;
  default?: unknown;
  oneOf?: object[];
  items?: object;
}

/** The classes that judge an object inside another, as the contract names them; none for a plain value. */
function nestedTypesOf(type: Type<object>, name: string): Type<object>[] {
  const shown = Reflect.getMetadata('swagger/apiModelProperties', type.prototype as object, name) as Shown;
  const models = (Reflect.getMetadata('swagger/apiExtraModels', type) ?? []) as Type<object>[];
  if (shown.oneOf !== undefined || (shown.items as Partial<Shown> | undefined)?.oneOf !== undefined) return models;
  const named = Array.isArray(shown.type) ? (shown.type[0] as unknown) : shown.type;
  return typeof named === 'function' && fieldsOf(named as Type<object>).length > 0 ? [named as Type<object>] : [];
}

const PIPE = new StrictValidationPipe();
/** A sentence about a bound does not help with a value of another kind. */
const BOUND = /less than|greater than|longer|shorter|no more than/;
const OF_ANOTHER_KIND = [7, 'x', true, {}, []];
const TOO_LONG = { text: 70_000, list: 2000 };

/** Everything wrong with how a class judges each of its fields, and those of the classes inside it. */
export async function fieldFaultsOf(type: Type<object>, seen = new Set<unknown>()): Promise<string[]> {
  if (seen.has(type)) return [];
  seen.add(type);
  const faults: string[] = [];
  for (const shown of fieldsOf(type)) {
    const judge = (value: unknown): Promise<string[]> => sentencesAt(type, shown.name, value);
    const found = [
      ...whenAbsent(type, shown, await judge(undefined)),
      ...whenNull(shown, await judge(null)),
      ...(await whenOfAnotherKind(type, shown, judge)),
      ...(await whenTooLong(shown, judge)),
    ];
    faults.push(...found.map((fault) => `${type.name}.${shown.name} ${fault}`));
    for (const nested of nestedTypesOf(type, shown.name)) faults.push(...(await fieldFaultsOf(nested, seen)));
  }
  return faults;
}

export function fieldsOf(type: Type<object>): Shown[] {
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', type.prototype) ?? []) as string[];
  return names.map((each) => {
    const name = each.slice(1);
    const shown = Reflect.getMetadata('swagger/apiModelProperties', type.prototype, name) as Omit<Shown, 'name'>;
    return { ...shown, name };
  });
}

/** The answer of the application about one field. */
export async function sentencesAt(type: Type<object>, name: string, value: unknown): Promise<string[]> {
  const body = value === undefined ? {} : { [name]: value };
  const errors = await PIPE.transform(body, { type: 'body', metatype: type }).then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refusal) return error.extras.errors as ProblemFault[];
      throw error;
    },
  );
  return errors.filter(({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`)).map((e) => e.detail);
}

/** Days outside the years that dates may have, which a class takes all the same, or refuses without naming the years. */
export async function dateFaultsOf(type: Type<object>): Promise<string[]> {
  const faults: string[] = [];
  for (const { name } of fieldsOf(type).filter(({ format }) => format === 'date')) {
    for (const day of ['0001-01-01', '1026-12-20', '1999-12-31', '2100-01-01']) {
      const said = await sentencesAt(type, name, day);
      if (!said.some((sentence) => sentence.includes('2000-01-01 and 2099-12-31')))
        faults.push(`${type.name}.${name} on ${day}: ${said.join() || 'nothing'}`);
    }
    for (const day of ['2000-01-01', '2099-12-31']) {
      const said = await sentencesAt(type, name, day);
      if (said.length > 0) faults.push(`${type.name}.${name} on ${day}: ${said.join()}`);
    }
  }
  return faults;
}

const NAMES = /^(name|title|label|reference|code|number|unit|customer)$/;

/** Texts with characters that nobody sees, which a class takes all the same. */
export async function unseenFaultsOf(type: Type<object>, seen = new Set<unknown>()): Promise<string[]> {
  if (seen.has(type)) return [];
  seen.add(type);
  const faults: string[] = [];
  for (const { name, type: kind, minLength = 0 } of fieldsOf(type)) {
    const tries = NAMES.test(name) ? ['N\u200b', '\u202eN', 'N\u00adN', 'N\u2066N', 'N\u200dN', 'N\u0007N'] : [];
    if (kind === String && minLength > 0) tries.push('\u200b\u2060', '\u3164', '\u2800');
    for (const text of tries) {
      if ((await sentencesAt(type, name, text)).length === 0)
        faults.push(`${type.name}.${name} ${JSON.stringify(text)}`);
    }
    for (const nested of nestedTypesOf(type, name)) faults.push(...(await unseenFaultsOf(nested, seen)));
  }
  return faults;
}

function whenAbsent(type: Type<object>, { name, required, default: fallback }: Shown, said: string[]): string[] {
  const mayBeAbsent = required === false || fallback !== undefined || (new type() as never)[name] !== undefined;
  if (mayBeAbsent) return said.map((sentence) => `may be left out, and then ${sentence}`);
  return said.length === 1 && said[0] === 'is missing' ? [] : [`when it is missing: ${said.join() || 'nothing'}`];
}

function whenNull({ nullable, oneOf = [] }: Shown, said: string[]): string[] {
  const mayBeNull = nullable === true || oneOf.some((each) => 'type' in each && each.type === 'null');
  if (mayBeNull) return said.map((sentence) => `may be null, and then ${sentence}`);
  return said.length === 1 && said[0]!.startsWith('is null') ? [] : [`when it is null: ${said.join() || 'nothing'}`];
}

async function whenOfAnotherKind(type: Type<object>, shown: Shown, judge: Judge): Promise<string[]> {
  const tries = OF_ANOTHER_KIND.filter((value) => !isOfItsKind(type, shown, value));
  const inLists = isList(type, shown) && nestedTypesOf(type, shown.name).length > 0 ? [[null], [7], [[]]] : [];
  const faults: string[] = [];
  for (const value of [...tries, ...inLists]) {
    const said = await judge(value);
    if (said.length === 0 || said.some((sentence) => BOUND.test(sentence))) {
      faults.push(`when it is ${JSON.stringify(value)}: ${said.join() || 'nothing'}`);
    }
  }
  return faults;
}

async function whenTooLong(shown: Shown, judge: Judge): Promise<string[]> {
  const endless = shown.isArray === true ? Array<string>(TOO_LONG.list).fill('x') : 'x'.repeat(TOO_LONG.text);
  return (await judge(endless)).length > 0 ? [] : ['may be endless'];
}

const HAS_A_NAME =
  /^(\w*[dD]epartmentIds?|serviceIds?|assigneeId|askerId|ownerId|userId|substituteId|onBehalfOfId|decidedById|helperId|partnerId|handOverToId)$/;

/** Fields for things that people know by a name, which take only ids. */
export const fieldsThatTakeOnlyIds = (type: Type<object>): string[] =>
  fieldsOf(type)
    .filter((field) => HAS_A_NAME.test(field.name) && !(TAKES in field))
    .map(({ name }) => `${type.name}.${name}`);

type Judge = (value: unknown) => Promise<string[]>;

const isList = (type: Type<object>, { name, isArray }: Shown): boolean =>
  isArray === true || Reflect.getMetadata('design:type', type.prototype as object, name) === Array;

function isOfItsKind(type: Type<object>, shown: Shown, value: unknown): boolean {
  const design = Reflect.getMetadata('design:type', type.prototype as object, shown.name) as unknown;
  if (isList(type, shown)) return Array.isArray(value);
  const kinds = [design, shown.type];
  if (typeof value === 'string') return kinds.includes(String);
  if (typeof value === 'number') return kinds.includes(Number) || kinds.includes('integer');
  if (typeof value === 'boolean') return kinds.includes(Boolean);
  const isPlain = nestedTypesOf(type, shown.name).length === 0 && !kinds.includes(String) && !kinds.includes(Number);
  return !Array.isArray(value) && (isPlain ? !kinds.includes(Boolean) : nestedTypesOf(type, shown.name).length > 0);
}
