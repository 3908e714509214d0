import { FastifyInstance } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { refuse } from './http.errors.js';
import { sendProblem } from './problem.filter.js';
import { PROBLEM_CATALOGUE, problemType } from './refusal.js';
import { traceIdOf } from './trace.js';

/** Serves the `type` addresses of problems: `/problems` lists the codes, `/problems/{code}` describes one. */
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
