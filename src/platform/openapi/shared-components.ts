import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>;

/** Names and descriptions of the refusals that many operations share. */
const REFUSALS: Record<string, [name: string, description: string]> = {
  400: ['Unacceptable', 'A part of the request cannot be read or is not acceptable; `errors` points at it.'],
  401: ['NotSignedIn', 'The token is missing or not valid.'],
  403: ['NotAllowed', 'The caller sees this but may not do it; `code` says why.'],
  404: ['NotFound', 'The resource does not exist, or the caller may not see it.'],
  409: ['NotInThisState', 'The present state does not allow it; `code` says why.'],
  412: ['ChangedSinceRead', 'The document has changed since it was read.'],
  413: ['TooLarge', 'The body is too large.'],
  415: ['WrongMediaType', 'The body has a type that is not accepted.'],
  422: ['RefusedByRule', 'A rule refuses the request; `code` says which one.'],
  428: ['IfMatchMissing', '`If-Match` is missing.'],
  429: ['TooManyRequests', 'The caller has sent too many requests; `Retry-After` says when to try again.'],
  503: ['Unavailable', 'The database cannot be reached just now.'],
  default: ['Refusal', 'Any other refusal, or an internal error.'],
};

const HEADERS: Record<string, string> = {
  'X-Trace-Id': 'The name of this call in the log of the server.',
  RateLimit: 'The rest of each budget, and the seconds until the budget is full again: `"user";r=99;t=12`.',
  'RateLimit-Policy': 'The size of each budget in calls, and its window in seconds: `"user";q=600;w=60`.',
  'Retry-After': 'Seconds to wait before the next attempt.',
  'WWW-Authenticate': 'The kind of credential that is missing: a bearer token.',
  ETag: 'The version of the document, for `If-Match` at the next change.',
  Location: 'The address of what was created.',
  Link: 'The address of the next page, with `rel="next"`; absent on the last page.',
  'Idempotency-Replayed': '`true` if this is the stored answer to an earlier attempt with the same `Idempotency-Key`.',
  'Content-Disposition': 'The name of the file.',
};

/** Headers of refusals, beside the trace id that all have. */
const HEADERS_OF_REFUSAL: Record<string, string[]> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  503: ['Retry-After'],
};

export const refusalReference = (status: string): { $ref: string } => ({
  $ref: `#/components/responses/${REFUSALS[status]![0]}`,
});

/** References to these headers, by name. */
export const headersNamed = (...names: string[]): Record<string, { $ref: string }> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** Adds the refusals and headers that operations refer to. */
export function addSharedComponents(document: OpenAPIObject): OpenAPIObject {
  const refusals = Object.entries(REFUSALS).map(([status, [name, description]]) => [
    name,
    {
      description,
      headers: headersNamed('X-Trace-Id', ...(HEADERS_OF_REFUSAL[status] ?? [])),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  const headers = Object.entries(HEADERS).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  document.components = {
    ...document.components,
    responses: Object.fromEntries(refusals) as Components['responses'],
    headers: Object.fromEntries(headers) as Components['headers'],
  };
  return document;
}

/**
 * Moves each parameter that several operations have in the same form to the components. Of a name with several forms the
 * commonest moves, so that a component is named after its parameter.
 */
export function shareParameters(document: OpenAPIObject): OpenAPIObject {
  const lists = Object.values(document.paths)
    .flatMap((item) => Object.values(item as Record<string, { parameters?: Parameter[] }>))
    .flatMap(({ parameters }) => (parameters === undefined ? [] : [parameters]));
  const commonest = commonestByName(lists.flat());
  for (const parameters of lists) {
    for (const [at, parameter] of parameters.entries()) {
      if (commonest.get(parameter.name) === JSON.stringify(parameter)) {
        parameters[at] = { $ref: `#/components/parameters/${parameter.name}` } as unknown as Parameter;
      }
    }
  }
  document.components!.parameters = Object.fromEntries(
    [...commonest].map(([name, parameter]) => [name, JSON.parse(parameter) as never]),
  );
  return document;
}

interface Parameter {
  name: string;
}

function commonestByName(parameters: readonly Parameter[]): Map<string, string> {
  const uses = new Map<string, { name: string; count: number }>();
  for (const parameter of parameters) {
    const form = JSON.stringify(parameter);
    uses.set(form, { name: parameter.name, count: (uses.get(form)?.count ?? 0) + 1 });
  }
  const rising = [...uses].filter(([, { count }]) => count > 1).sort(([, one], [, other]) => one.count - other.count);
  return new Map(rising.map(([form, { name }]) => [name, form]));
}
