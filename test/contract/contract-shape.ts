/** The parts of an OpenAPI document that a client is made for. */
export interface Shape {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: boolean | Shape;
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
  allOf?: Shape[];
  uniqueItems?: boolean;
  [bound: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema?: Shape;
}

type Media = Record<string, { schema?: Shape }>;

export interface Answer {
  $ref?: string;
  headers?: Record<string, object>;
  content?: Media;
}

export interface Operation {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Media };
  responses: Record<string, Answer>;
}

export interface Contract {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

/** Words for people. */
const TEXTS = ['description', 'summary', 'example', 'examples', 'title', 'tags', 'x-access'];

/** The contract without its texts, and without the refusals, which are the same everywhere. */
export function withoutTexts({ openapi, info, paths, webhooks = {}, components }: Contract): Contract {
  const { schemas = {}, parameters = {} } = components;
  return {
    openapi,
    info: { version: info.version },
    paths: eachOf(paths, (item) => eachOf(item, operationWithoutTexts)),
    webhooks: eachOf(webhooks, (item) => eachOf(item, operationWithoutTexts)),
    components: { schemas: eachOf(schemas, stripped), parameters: eachOf(parameters, stripped) },
  };
}

const operationWithoutTexts = ({ operationId, parameters, requestBody, responses }: Operation): Operation => ({
  operationId,
  parameters: parameters && stripped(parameters),
  requestBody: requestBody && stripped(requestBody),
  responses: eachOf(answersOf(responses), ({ headers, content }) => ({
    headers: headers && eachOf(headers, () => ({})),
    content: content && stripped(content),
  })),
});

/** The answers that are a yes. */
export const answersOf = (responses: Operation['responses']): Operation['responses'] =>
  Object.fromEntries(Object.entries(responses).filter(([status]) => /^[23]/.test(status)));

function stripped<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(stripped) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !TEXTS.includes(key));
  // The names of properties are no keywords.
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties' ? eachOf(value as Record<string, unknown>, stripped) : stripped(value),
    ]),
  ) as Node;
}

const eachOf = <Value, Result>(map: Record<string, Value>, change: (value: Value) => Result): Record<string, Result> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));

/** One operation or schema a line, so that a comparison of two versions is legible. */
export function written({ paths, webhooks, components, ...head }: Contract): string {
  const lines = (map: object): string =>
    `{\n${Object.entries(map)
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      .join(',\n')}\n}`;
  const parts = Object.entries(components).map(([kind, map]) => `${JSON.stringify(kind)}:${lines(map)}`);
  return `${JSON.stringify(head).slice(0, -1)},"paths":${lines(paths)},"webhooks":${lines(webhooks!)},"components":{${parts.join(',')}}}\n`;
}
