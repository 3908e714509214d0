import type { OpenAPIObject } from '@nestjs/swagger';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A place in an operation where an instant or a day is asked for: `?asOf`, or `/terms/effectiveFrom` of its body. */
export interface InstantOf {
  operationId: string;
  method: Method;
  path: string;
  place: string;
  format: string;
}

interface Schema {
  $ref?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** All of them, as the contract has them. */
export function instantsIn({ paths, components }: OpenAPIObject): InstantOf[] {
  const schemas = components!.schemas as Record<string, Schema>;
  const found: InstantOf[] = [];
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item as Record<Method, Operation>)) {
      const { operationId, parameters = [], requestBody } = operation;
      const note = (place: string, format: string): unknown =>
        found.push({ operationId, method: method as Method, path, place, format });
      for (const { name, in: where, schema } of parameters) {
        if (where === 'query' && isInstant(schema ?? {})) note(`?${name}`, schema!.format!);
      }
      walk(requestBody?.content['application/json']?.schema ?? {}, '', schemas, note);
    }
  }
  return found;
}

const isInstant = ({ format }: Schema): boolean => format === 'date-time' || format === 'date';

function walk(
  schema: Schema,
  place: string,
  schemas: Record<string, Schema>,
  note: (place: string, format: string) => unknown,
): void {
  const { $ref, properties = {}, items, allOf = [], oneOf = [], anyOf = [], format } = schema;
  if (isInstant(schema)) note(place, format!);
  if ($ref !== undefined) walk(schemas[$ref.split('/').at(-1)!]!, place, schemas, note);
  for (const part of [...allOf, ...oneOf, ...anyOf]) walk(part, place, schemas, note);
  for (const [name, member] of Object.entries(properties)) walk(member, `${place}/${name}`, schemas, note);
  if (items !== undefined) walk(items, `${place}/0`, schemas, note);
}

/** The body with the value at the place; what is on the way there is kept. */
export function placed(body: unknown, place: string, value: string): object {
  const [, name = '', ...rest] = place.split('/');
  const inner = (body as Record<string, unknown> | undefined)?.[name];
  const filled = rest.length === 0 ? value : placed(inner ?? {}, `/${rest.join('/')}`, value);
  if (name === '0') return [filled];
  return { ...(body as object), [name]: filled };
}
