import { answersOf, type Contract, type Operation, type Parameter, type Shape } from './contract-shape.js';

/**
 * `sent`: a value that a client may send by the contract before is still taken. `answered`: a value that is answered now
 * can be read by a client that was made for the contract before.
 */
type Direction = 'sent' | 'answered';

/** One sentence for each change that breaks a client of the contract before. Additions break none. */
export function breakingChanges(before: Contract, now: Contract): string[] {
  const shapes = new Shapes(before, now);
  return [
    ...operationsOf(before.paths).flatMap(([path, method, was]) =>
      inOperation(shapes, `${method} ${path}`, was, now.paths[path]?.[method]),
    ),
    ...operationsOf(before.webhooks ?? {}).flatMap(([type, method, was]) =>
      inWebhook(shapes, `webhook ${type}`, was, now.webhooks?.[type]?.[method]),
    ),
  ];
}

const operationsOf = (paths: Contract['paths']): [string, string, Operation][] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
  );

function inOperation(shapes: Shapes, name: string, was: Operation, is: Operation | undefined): string[] {
  if (is === undefined) return [`${name} is gone`];
  const renamed = was.operationId === is.operationId ? [] : [`${name} was the operation ${was.operationId}`];
  return [
    ...renamed,
    ...inParameters(shapes, name, was, is),
    ...inBody(shapes, name, was, is),
    ...inAnswers(shapes, name, was, is),
  ];
}

function inParameters(shapes: Shapes, name: string, was: Operation, is: Operation): string[] {
  const all = shapes.parametersOf(is, 'now');
  const known = shapes.parametersOf(was, 'before');
  const newlyRequired = [...all].filter(([key, { required }]) => required && !known.get(key)?.required);
  return [
    ...newlyRequired.map(([key]) => `${name} requires ${key}`),
    ...[...known].flatMap(([key, parameter]) => {
      const same = all.get(key);
      if (same === undefined) return [`${name} has lost ${key}`];
      return shapes.changes('sent', `${name} ${key}`, parameter.schema, same.schema);
    }),
  ];
}

function inBody(
  shapes: Shapes,
  name: string,
  { requestBody: was }: Operation,
  { requestBody: is }: Operation,
): string[] {
  const newlyRequired = is?.required && !was?.required ? [`${name} requires a body`] : [];
  const changes = Object.entries(was?.content ?? {}).flatMap(([type, { schema }]) => {
    const media = is?.content[type];
    return media === undefined
      ? [`${name} takes no ${type}`]
      : shapes.changes('sent', `${name} body`, schema, media.schema);
  });
  return [...newlyRequired, ...changes];
}

function inAnswers(shapes: Shapes, name: string, was: Operation, is: Operation): string[] {
  return Object.entries(answersOf(was.responses)).flatMap(([status, { headers = {}, content = {} }]) => {
    const answer = is.responses[status];
    if (answer === undefined) return [`${name} answers no ${status}`];
    const lost = Object.keys(headers).filter((header) => answer.headers?.[header] === undefined);
    const changes = Object.entries(content).flatMap(([type, { schema }]) => {
      const media = answer.content?.[type];
      return media === undefined
        ? [`${name} answers ${status} without ${type}`]
        : shapes.changes('answered', `${name} ${status}`, schema, media.schema);
    });
    return [...lost.map((header) => `${name} answers ${status} without the header ${header}`), ...changes];
  });
}

/** The receiver of a webhook reads what the operation of another server is sent. */
function inWebhook(shapes: Shapes, name: string, was: Operation, is: Operation | undefined): string[] {
  if (is === undefined) return [`${name} is gone`];
  const headers = shapes.parametersOf(is, 'now');
  const lost = [...shapes.parametersOf(was, 'before').keys()].filter((key) => !headers.has(key));
  const [before, now] = [was, is].map(({ requestBody }) => requestBody?.content['application/json']?.schema);
  return [...lost.map((key) => `${name} has lost ${key}`), ...shapes.changes('answered', name, before, now)];
}

const LOWEST = ['minimum', 'minLength', 'minItems'];
const HIGHEST = ['maximum', 'maxLength', 'maxItems'];

/** Compares schemas of two contracts. */
class Shapes {
  /** @param seen pairs of references that are compared already, or being compared: a schema may contain itself */
  constructor(
    private readonly before: Contract,
    private readonly now: Contract,
    private readonly seen = new Set<string>(),
  ) {}

  parametersOf({ parameters = [] }: Operation, side: 'before' | 'now'): Map<string, Parameter> {
    const all = parameters.map((each) => resolved(this[side], each));
    return new Map(all.map((parameter) => [`${parameter.in} parameter ${parameter.name}`, parameter]));
  }

  changes(direction: Direction, at: string, before: Shape = {}, now: Shape = {}): string[] {
    const pair = [direction, before.$ref, now.$ref].join();
    const areNamed = before.$ref !== undefined && now.$ref !== undefined;
    if (areNamed && this.seen.has(pair)) return [];
    if (areNamed) this.seen.add(pair);
    const [was, is] = [resolved(this.before, before), resolved(this.now, now)];
    if (was.allOf !== undefined || is.allOf !== undefined) return this.inAllOf(direction, at, was, is);
    const [earlier, present] = [alternativesOf(was), alternativesOf(is)];
    // A reference keeps its name here, by which a schema that contains itself is recognised.
    if (earlier ?? present) return this.inUnion(direction, at, earlier ?? [before], present ?? [now]);
    return [
      ...typeChanges(direction, at, was, is),
      ...valueChanges(direction, at, was, is),
      ...(direction === 'sent' ? boundChanges(at, was, is) : []),
      ...this.inMembers(direction, at, was, is),
      ...(was.items === undefined ? [] : this.changes(direction, `${at}/*`, was.items, is.items)),
    ];
  }

  private inAllOf(direction: Direction, at: string, was: Shape, is: Shape): string[] {
    const [wasParts, isParts] = [was.allOf ?? [was], is.allOf ?? [is]];
    if (wasParts.length > isParts.length) return [`${at} has lost a part`];
    return wasParts.flatMap((part, index) => this.changes(direction, at, part, isParts[index]));
  }

  /** Each shape of a value has to find a shape that fits on the other side. */
  private inUnion(direction: Direction, at: string, before: Shape[], now: Shape[]): string[] {
    const compared = (one: Shape, other: Shape): string[] =>
      new Shapes(this.before, this.now, new Set(this.seen)).changes(direction, at, one, other);
    const [from, to] = direction === 'sent' ? [before, now] : [now, before];
    return from.flatMap((each) => {
      const pairs = to.map((other) => (direction === 'sent' ? compared(each, other) : compared(other, each)));
      if (pairs.some((changes) => changes.length === 0)) return [];
      const namesake = to.findIndex((other) => named(other) === named(each));
      return pairs[namesake] ?? [`${at} ${direction === 'sent' ? 'no longer takes' : 'may also be'} ${named(each)}`];
    });
  }

  private inMembers(direction: Direction, at: string, was: Shape, is: Shape): string[] {
    const required = (shape: Shape): string[] => shape.required ?? [];
    const added = required(is).filter((name) => !required(was).includes(name));
    const dropped = required(was).filter((name) => !required(is).includes(name) && is.properties?.[name] !== undefined);
    return [
      ...(direction === 'sent' ? added.map((name) => `${at}/${name} is required`) : []),
      ...(direction === 'answered' ? dropped.map((name) => `${at}/${name} may be missing`) : []),
      ...Object.entries(was.properties ?? {}).flatMap(([name, member]) => {
        const same = is.properties?.[name];
        return same === undefined ? [`${at}/${name} is gone`] : this.changes(direction, `${at}/${name}`, member, same);
      }),
    ];
  }
}

function typeChanges(direction: Direction, at: string, was: Shape, is: Shape): string[] {
  const [from, to] = direction === 'sent' ? [was, is] : [is, was];
  if (to.type === undefined) return [];
  const taken = [to.type].flat();
  const isTaken = (type: string): boolean => taken.includes(type) || (type === 'integer' && taken.includes('number'));
  if (from.type !== undefined && [from.type].flat().every(isTaken)) return [];
  return [`${at} was ${typeInWords(was)} and is ${typeInWords(is)}`];
}

const typeInWords = ({ type }: Shape): string => (type === undefined ? 'anything' : [type].flat().join(' or '));

function valueChanges(direction: Direction, at: string, was: Shape, is: Shape): string[] {
  const [before, now] = [valuesOf(was), valuesOf(is)];
  const [from, to] = direction === 'sent' ? [was, is] : [is, was];
  const faults = to.format !== undefined && to.format !== from.format ? [`${at} has another format`] : [];
  if (direction === 'answered') return before !== null && now === null ? [...faults, `${at} may be any text`] : faults;
  if (now === null) return faults;
  if (before === null) return [...faults, `${at} takes only some values`];
  return [
    ...faults,
    ...before.filter((value) => !now.includes(value)).map((value) => `${at} no longer takes ${JSON.stringify(value)}`),
  ];
}

const valuesOf = (shape: Shape): unknown[] | null => shape.enum ?? (shape.const === undefined ? null : [shape.const]);

function boundChanges(at: string, was: Shape, is: Shape): string[] {
  const isNarrower = (bound: string, sign: number): boolean =>
    is[bound] !== undefined && (was[bound] === undefined || sign * (Number(is[bound]) - Number(was[bound])) > 0);
  const bounds = [
    ...LOWEST.filter((bound) => isNarrower(bound, 1)),
    ...HIGHEST.filter((bound) => isNarrower(bound, -1)),
    ...(is.pattern !== undefined && is.pattern !== was.pattern ? ['pattern'] : []),
    ...(is.uniqueItems && !was.uniqueItems ? ['uniqueItems'] : []),
  ];
  return bounds.map((bound) => `${at} has a narrower ${bound}`);
}

const alternativesOf = ({ oneOf, anyOf }: Shape): Shape[] | null => oneOf ?? anyOf ?? null;

const named = (shape: Shape): string => shape.$ref?.split('/').at(-1) ?? typeInWords(shape);

/** The part that a reference names, or the node itself. */
function resolved<Node extends { $ref?: string }>(contract: Contract, node: Node): Node {
  if (node.$ref === undefined) return node;
  const [kind, name] = node.$ref.split('/').slice(-2);
  return contract.components[kind!]![name!] as Node;
}
