import type { Contract, Shape } from './contract-shape.js';

/** Schemas that are named by a standard, or that several kinds of answer share. */
const NAMED_OTHERWISE = ['Problem', 'ProblemFault', 'PageInfo', 'WebhookEvent', 'DelayProfile', 'DelayProfileLine'];

interface Found {
  at: string;
  shape: Shape;
}

/** Everything that the contract says twice, or in two ways. */
export function doublesIn(contract: Contract): string[] {
  const shapes = shapesIn(contract, '');
  return [
    ...unnamedValues(shapes),
    ...shapes.flatMap(({ at, shape }) => [
      ...requiredWithDefault(shape).map((name) => `${at}/${name} is required and has a default`),
      ...(hasUnnamedMembers(shape) ? [`${at} has members with names and others without`] : []),
      ...(nullsIn(shape) > 1 ? [`${at} says null twice`] : []),
    ]),
    ...otherwiseNamed(contract),
    ...listsWithoutPage(contract),
  ];
}

function shapesIn(node: unknown, at: string): Found[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : [{ at, shape: node as Shape }];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => shapesIn(value, `${at}/${key}`))];
}

/** A list of values that stands in several places has one name. */
function unnamedValues(shapes: Found[]): string[] {
  const places = new Map<string, string[]>();
  for (const { at, shape } of shapes) {
    if (!Array.isArray(shape.enum) || shape.enum.length < 2) continue;
    const values = shape.enum
      .filter((value) => value !== null)
      .map(String)
      .join(', ');
    places.set(values, [...(places.get(values) ?? []), at]);
  }
  return [...places].filter(([, all]) => all.length > 1).map(([values, all]) => `${values} at ${all.join(' and ')}`);
}

/** A parameter is required by `true`, an object by the names of its members. */
const requiredWithDefault = ({ required, properties }: Shape): string[] =>
  Array.isArray(required)
    ? required.filter((name) => properties?.[name] !== undefined && 'default' in properties[name])
    : [];

/** A generator cannot join the type of the further members with those of the named ones. */
const hasUnnamedMembers = ({ properties, additionalProperties }: Shape): boolean =>
  typeof properties === 'object' && typeof additionalProperties === 'object';

function nullsIn({ type, enum: values, oneOf, anyOf }: Shape): number {
  const alternatives = oneOf ?? anyOf;
  if (Array.isArray(alternatives)) return alternatives.reduce((sum, each) => sum + Math.min(1, nullsIn(each)), 0);
  if (Array.isArray(values)) return values.filter((value) => value === null).length;
  return [type].flat().filter((each) => each === 'null').length;
}

/** Bodies end with Body or Patch, what is answered with Dto or Page. Lists of values have plain names. */
function otherwiseNamed({ paths, components }: Contract): string[] {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const bodies = new Set(operations.flatMap(({ requestBody }) => referencesIn(requestBody?.content ?? {})));
  return Object.entries(components.schemas as Record<string, Shape>)
    .filter(([name, { enum: values }]) => values === undefined && !NAMED_OTHERWISE.includes(name))
    .filter(([name]) => !(bodies.has(name) ? /(Body|Patch)$/ : /(Body|Dto|Page)$/).test(name))
    .map(([name]) => `${name} has another suffix`);
}

/** The schemas that the bodies of these media types are, not those inside them. */
const referencesIn = (content: Record<string, { schema?: Shape }>): string[] =>
  Object.values(content).flatMap(({ schema }) => schema?.$ref?.split('/').at(-1) ?? []);

function listsWithoutPage({ paths }: Contract): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.values(responses).some(({ content }) => content?.['application/json']?.schema?.type === 'array')
        ? [`${method} ${path} answers a list without its page`]
        : [],
    ),
  );
}
