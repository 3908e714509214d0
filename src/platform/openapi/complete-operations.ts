import { OpenAPIObject } from '@nestjs/swagger';
import { NEVER_STORED } from '../http/idempotency.interceptor.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const SENTENCES: Record<string, string> = {
  400: 'A part of the request cannot be read or is not acceptable; `errors` points at it.',
  401: 'The token is missing or not valid.',
  403: 'The caller sees this but may not do it; `code` says why.',
  404: 'The resource does not exist, or the caller may not see it.',
  409: 'The present state does not allow it; `code` says why.',
  412: 'The document has changed since it was read.',
  413: 'The body is too large.',
  415: 'The body has a type that is not accepted.',
  422: 'A rule refuses the request; `code` says which one.',
  428: '`If-Match` is missing.',
  429: 'The caller has sent too many requests; `Retry-After` says when to try again.',
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
      'A name you give this attempt. A request sent again under the same name gets the first answer for a day.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
  });
}

function addProblem(operation: Operation, status: string): void {
  operation.responses[status] ??= {
    description: SENTENCES[status] ?? 'Any other refusal, or an internal error.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** Adds the access rule to the description. */
function sayWhoMay(operation: Operation): void {
  const rule = (operation as { 'x-access'?: unknown })['x-access'];
  if (typeof rule === 'string')
    operation.description = [operation.description, `*Access:* ${rule}`].filter(Boolean).join('\n\n');
}
