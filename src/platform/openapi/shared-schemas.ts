import { OpenAPIObject } from '@nestjs/swagger';

type Node = Record<string, unknown>;

/** The extension of a field that is one of several shapes: the name of the union in the document. */
export const UNION = 'x-union';

/**
 * Says each list of values and each union once. A list of values that has a name (`enumName`) somewhere gets it
 * everywhere, so that a generated client has one type for it.
 */
export function shareSchemas(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components!.schemas as Record<string, Node>;
  const names = new Map(
    Object.entries(schemas).flatMap(([name, { enum: values }]) => (values ? [[JSON.stringify(values), name]] : [])),
  );
  const unions: Record<string, Node> = {};
  const shared = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(shared);
    if (typeof node !== 'object' || node === null) return node;
    const { [UNION]: union, ...rest } = node as Node;
    if (typeof union === 'string') return unionNamed(union, rest);
    const name = Array.isArray(rest.enum)
      ? names.get(JSON.stringify(rest.enum.filter((value) => value !== null)))
      : null;
    if (name) return enumNamed(name, rest);
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, shared(value)]));
  };
  const unionNamed = (name: string, { oneOf, discriminator, ...rest }: Node): Node => {
    const shapes = (oneOf as Node[]).filter(({ type }) => type !== 'null');
    unions[name] = { oneOf: shapes, discriminator };
    return referenceTo(name, shapes.length < (oneOf as Node[]).length, rest);
  };
  const enumNamed = (name: string, { enum: values, type: _type, ...rest }: Node): Node =>
    referenceTo(name, (values as unknown[]).includes(null), rest);

  const own = Object.entries(schemas).map(
    ([name, schema]) => [name, 'enum' in schema ? schema : shared(schema)] as const,
  );
  const { schemas: _schemas, ...others } = document.components!;
  return {
    ...document,
    paths: shared(document.paths) as OpenAPIObject['paths'],
    components: {
      ...(shared(others) as object),
      schemas: { ...Object.fromEntries(own), ...unions } as NonNullable<OpenAPIObject['components']>['schemas'],
    },
  };
}

function referenceTo(name: string, orNull: boolean, rest: Node): Node {
  const $ref = `#/components/schemas/${name}`;
  return orNull ? { ...rest, oneOf: [{ $ref }, { type: 'null' }] } : { ...rest, $ref };
}
