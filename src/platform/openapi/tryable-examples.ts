import { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  minimum?: number;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

interface Operation {
  parameters?: { in: string; required?: boolean; example?: unknown; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown; examples?: unknown }> };
}

/**
 * Swagger UI fills in every field that has an example. Optional query parameters lose their example here; otherwise a
 * newcomer who presses Execute sends a filter that they did not choose.
 */
export function makeTryable(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item as Record<string, Operation>)) {
      forgetOptionalParameters(operation);
      const json = operation.requestBody?.content['application/json'];
      if (json !== undefined && json.examples === undefined) json.example ??= exampleOf(json.schema, schemas);
    }
  }
  return document;
}

function forgetOptionalParameters({ parameters }: Operation): void {
  for (const parameter of parameters ?? []) {
    if (parameter.in !== 'query' || parameter.required) continue;
    delete parameter.example;
    if (parameter.schema !== undefined) delete parameter.schema.example;
  }
}

/** An example with the required fields of a body, or with all fields if none is required. */
function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.$ref !== undefined) return exampleOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  const [oneOfThem] = schema.anyOf ?? schema.oneOf ?? [];
  if (oneOfThem !== undefined) return exampleOf(oneOfThem, schemas);
  if (schema.items !== undefined) return [exampleOf(schema.items, schemas)];
  if (schema.properties !== undefined) return exampleOfFields(schema, schema.properties, schemas);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return schema.format === 'uuid' ? '01990000-0000-7000-8000-000000000001' : 'text';
}

function exampleOfFields(
  schema: Schema,
  properties: Record<string, Schema>,
  schemas: Record<string, Schema>,
): Record<string, unknown> {
  const shown = schema.required?.length ? schema.required : Object.keys(properties);
  return Object.fromEntries(
    shown.filter((name) => name in properties).map((name) => [name, exampleOf(properties[name]!, schemas)]),
  );
}
