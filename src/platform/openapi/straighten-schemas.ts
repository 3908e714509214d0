import { OpenAPIObject } from '@nestjs/swagger';

/**
 * The generator wraps a lone reference in `allOf` to say something beside it, as OpenAPI 3.0 needed. In 3.1 a reference
 * may have neighbours, so the wrapping only gets in the reader's way.
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
