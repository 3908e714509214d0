import { OpenAPIObject } from '@nestjs/swagger';

/**
 * For OpenAPI 3.0 the generator wraps a lone reference in `allOf` to place other keywords beside it. In 3.1 a reference
 * may have other keywords, so the wrapper is removed. It also puts a union that may be null into another union, with a
 * second null: both become one.
 */
export function straightenSchemas(document: OpenAPIObject): OpenAPIObject {
  return straighten(document) as OpenAPIObject;
}

function straighten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(straighten);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(withoutInnerUnion(withoutDoubledReference(withoutWrapper(node))));
  return Object.fromEntries(entries.map(([name, value]) => [name, straighten(value)]));
}

function withoutWrapper(node: Node): Node {
  const { allOf, ...rest } = node;
  const [only] = allOf ?? [];
  return allOf?.length === 1 && isReference(only) ? { ...only, ...rest } : node;
}

/** The plugin adds the class of a member as a reference beside the union that its decorator states. */
function withoutDoubledReference(node: Node): Node {
  const { $ref, ...rest } = node;
  return $ref !== undefined && node.oneOf?.some((each) => each.$ref === $ref) ? rest : node;
}

function withoutInnerUnion(node: Node): Node {
  const { anyOf, ...rest } = node;
  const inner = anyOf?.find((each) => each.oneOf !== undefined)?.oneOf;
  if (inner === undefined) return node;
  const all = anyOf!.flatMap((each) => each.oneOf ?? [each]).map((each) => JSON.stringify(each));
  return { ...rest, oneOf: [...new Set(all)].map((each) => JSON.parse(each) as Node) };
}

interface Node {
  $ref?: string;
  allOf?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
}

const isReference = (node: unknown): node is { $ref: string } =>
  typeof node === 'object' && node !== null && '$ref' in node;
