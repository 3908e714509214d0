import { FastifyInstance } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { refuse } from './http.errors.js';
import { sendProblem } from './problem.filter.js';
import { PROBLEM_CATALOGUE, problemType } from './refusal.js';
import { traceIdOf } from './trace.js';

/** Every `type` of a problem leads somewhere: `/problems` lists the codes, and each has its entry. */
export function mountProblems(fastify: FastifyInstance): void {
  fastify.get('/problems', () => ({ data: [...PROBLEM_CATALOGUE.keys()].sort().map(entryOf) }));
  fastify.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const entry = entryOf(request.params.code);
    return entry === null ? sendProblem(reply, refuse('http.not_found'), traceIdOf(request)) : entry;
  });
}

function entryOf(code: string) {
  const known = PROBLEM_CATALOGUE.get(code);
  if (known === undefined) return null;
  const { status, sentence } = known;
  return { type: problemType(code), code, status, title: STATUS_CODES[status], detail: sentence };
}
