import { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const SENTENCES: Record<number, string> = {
  400: 'Something that was sent cannot be read or is not acceptable; `errors` points at it.',
  401: 'No valid token.',
  403: 'Seen, but not allowed; `code` says why.',
  404: 'Not there, or not visible to you.',
  409: 'The present state does not allow it; `code` says why.',
  412: 'The document has changed since it was read.',
  422: 'Understood, and refused by a rule; `code` says which.',
  428: '`If-Match` is missing.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  503: 'The database cannot be reached just now.',
};

/** Adds to every operation what follows from how the house works, so that no author has to repeat it. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      // Without a word about security a reader would have to guess whether it was forgotten.
      operation.security ??= [];
      for (const status of refusalsOf(path, method, operation)) addProblem(operation, status);
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
    429,
    503,
  ];
}

function addProblem(operation: Operation, status: number): void {
  operation.responses[String(status)] ??= {
    description: SENTENCES[status]!,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** The access rule stands in the description, where people read. */
function sayWhoMay(operation: Operation): void {
  const rule = (operation as { 'x-access'?: unknown })['x-access'];
  if (typeof rule === 'string')
    operation.description = [operation.description, `*Access:* ${rule}`].filter(Boolean).join('\n\n');
}
