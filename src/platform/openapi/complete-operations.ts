import { OpenAPIObject } from '@nestjs/swagger';
import { NEVER_STORED } from '../http/idempotency.interceptor.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const SENTENCES: Record<string, string> = {
  400: 'Something that was sent cannot be read or is not acceptable; `errors` points at it.',
  401: 'No valid token.',
  403: 'Seen, but not allowed; `code` says why.',
  404: 'Not there, or not visible to you.',
  409: 'The present state does not allow it; `code` says why.',
  412: 'The document has changed since it was read.',
  413: 'The body is larger than may be sent here.',
  415: 'The body is of a kind that is not read here.',
  422: 'Understood, and refused by a rule; `code` says which.',
  428: '`If-Match` is missing.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  503: 'The database cannot be reached just now.',
};

/** Adds to every operation the parts that are the same for all, so that no author has to repeat them. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      // An empty list says explicitly that the operation needs no authentication.
      operation.security ??= [];
      offerRetries(method, operation);
      for (const status of refusalsOf(path, method, operation)) addProblem(operation, String(status));
      addProblem(operation, 'default');
      sayWhoMay(operation);
    }
  }
  return document;
}

function refusalsOf(path: string, method: string, operation: Operation): number[] {
  const signedIn = (operation.security ?? []).length > 0;
  const writes = method !== 'get';
  const parameters = (operation.parameters ?? []) as { in?: string; name?: string }[];
  const takes = operation.requestBody !== undefined || parameters.some((parameter) => parameter.in === 'query');
  const ifMatch = parameters.some((parameter) => parameter.name === 'If-Match');
  return [
    ...(takes || writes ? [400] : []),
    ...(signedIn ? [401, 403] : []),
    ...(path.includes('{') ? [404] : []),
    ...(writes && signedIn ? [409, 422] : []),
    ...(ifMatch ? [412, 428] : []),
    ...(operation.requestBody === undefined ? [] : [413, 415]),
    429,
    503,
  ];
}

/**
 * An operation that a client may send twice by accident takes an Idempotency-Key, unless its answer contains a secret
 * or it takes a file.
 */
function offerRetries(method: string, operation: Operation): void {
  const extended = operation as { [NEVER_STORED]?: unknown };
  const neverStored = extended[NEVER_STORED] === true;
  delete extended[NEVER_STORED];
  const body = operation.requestBody as { content?: Record<string, unknown> } | undefined;
  const signedIn = (operation.security ?? []).length > 0;
  if (neverStored || !signedIn || !['post', 'put'].includes(method) || body?.content?.['multipart/form-data']) return;
  (operation.parameters ??= []).push({
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'A name you give this attempt. Sent again with it, the request gets the answer of the first for a day.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
  });
}

function addProblem(operation: Operation, status: string): void {
  operation.responses[status] ??= {
    description: SENTENCES[status] ?? 'Any other refusal, or a fault of ours.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** Adds the access rule to the description. */
function sayWhoMay(operation: Operation): void {
  const rule = (operation as { 'x-access'?: unknown })['x-access'];
  if (typeof rule === 'string')
    operation.description = [operation.description, `*Access:* ${rule}`].filter(Boolean).join('\n\n');
}
