import { Logger } from '@nestjs/common';
import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../auth/current-actor.js';
import { traceIdOf } from './trace.js';

/** One line for each answered request. The route stands for the address, which may name people and orders. */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Request');
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = lineOf(request, reply);
    // Probes ask every few seconds; what they say is of interest only to somebody who looks for it.
    if (isProbe(line.route)) logger.debug(line);
    else logger.log(line);
    done();
  });
}

const lineOf = (request: FastifyRequest, reply: FastifyReply) => ({
  method: request.method,
  route: request.routeOptions.url ?? null,
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime),
  actorId: actorOf(request)?.userId ?? null,
  traceId: traceIdOf(request),
});

const isProbe = (route: string | null): boolean => route !== null && ['/livez', '/readyz', '/metrics'].includes(route);
