import { OpenAPIObject } from '@nestjs/swagger';
import { TAKES } from '../http/named-fields.js';

type Node = Record<string, unknown>;

/** Ends the description of each field and parameter that takes names with these names. */
export function describeNames(document: OpenAPIObject): OpenAPIObject {
  return described(document) as OpenAPIObject;
}

function described(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(described);
  if (typeof node !== 'object' || node === null) return node;
  const { [TAKES]: own, ...rest } = node as Node;
  const { schema } = rest;
  // The document has the description of a parameter beside its schema.
  const ofParameter = 'in' in rest ? (schema as Node | undefined)?.[TAKES] : undefined;
  const takes = own ?? ofParameter;
  if (ofParameter !== undefined) rest.schema = { ...(schema as Node), [TAKES]: undefined };
  const copy = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, described(value)]));
  if (typeof takes === 'string') copy.description = [rest.description, takes].filter(Boolean).join(' ');
  return copy;
}
