import { OpenAPIObject } from '@nestjs/swagger';

/**
 * For OpenAPI 3.0 the generator wraps a lone reference in `allOf` to place other keywords beside it. In 3.1 a reference
 * may have other keywords, so the wrapper is removed.
 */
export function straightenSchemas(document: OpenAPIObject): OpenAPIObject {
  return straighten(document) as OpenAPIObject;
}

function straighten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(straighten);
  if (node === null || typeof node !== 'object') return node;
  const { allOf, ...rest } = node as { allOf?: unknown[] };
  const [only] = allOf ?? [];
  const lone = allOf?.length === 1 && isReference(only);
  const entries = Object.entries(lone ? { ...only, ...rest } : node);
  return Object.fromEntries(entries.map(([name, value]) => [name, straighten(value)]));
}

const isReference = (node: unknown): node is { $ref: string } =>
  typeof node === 'object' && node !== null && '$ref' in node;
