import { OpenAPIObject } from '@nestjs/swagger';
import { NEVER_STORED } from '../http/idempotency.interceptor.js';
import { headersNamed, refusalReference } from './shared-components.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const DONE = 'The change was made.';
const SUCCESSES: Record<string, string> = {
  get: 'The resource as it is now.',
  201: 'The resource was created.',
  202: 'The work was accepted and will be done soon.',
  204: 'The change was made. The response has no body.',
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
      describeSuccesses(document, method, operation);
      for (const status of refusalsOf(path, method, operation)) addRefusal(operation, String(status));
      addRefusal(operation, 'default');
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

function addRefusal(operation: Operation, status: string): void {
  operation.responses[status] ??= refusalReference(status);
}

/** Says in words what a success is, which headers it has, and that a report may be read as a table. */
function describeSuccesses(document: OpenAPIObject, method: string, operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses) as [string, Success][]) {
    if (!status.startsWith('2')) continue;
    response.description ||= SUCCESSES[method] ?? SUCCESSES[status] ?? DONE;
    const json = response.content?.['application/json'];
    const isTable = json !== undefined && offersTable(document, operation);
    if (isTable) response.content!['text/csv'] = { schema: { type: 'string' } };
    response.headers = {
      ...headersNamed(
        ...['X-Trace-Id', 'RateLimit', 'RateLimit-Policy'],
        ...(asksFor(operation, 'cursor') ? ['Link'] : []),
        ...(asksFor(operation, 'Idempotency-Key') ? ['Idempotency-Replayed'] : []),
        ...(isTable ? ['Content-Disposition'] : []),
      ),
      ...response.headers,
    };
  }
}

interface Success {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, object>;
}

const asksFor = ({ parameters = [] }: Operation, name: string): boolean =>
  (parameters as { name?: string }[]).some((parameter) => parameter.name === name);

function offersTable({ components }: OpenAPIObject, { parameters = [] }: Operation): boolean {
  const format = (parameters as { name?: string; schema?: Values }[]).find(({ name }) => name === 'format')?.schema;
  const schemas = (components?.schemas ?? {}) as Partial<Record<string, Values>>;
  const values = schemas[format?.$ref?.split('/').at(-1) ?? ''] ?? format;
  return values?.enum?.includes('csv') ?? false;
}

interface Values {
  $ref?: string;
  enum?: string[];
}

/** Adds the access rule to the description. */
function sayWhoMay(operation: Operation): void {
  const rule = (operation as { 'x-access'?: unknown })['x-access'];
  if (typeof rule === 'string')
    operation.description = [operation.description, `*Access:* ${rule}`].filter(Boolean).join('\n\n');
}
