import { Logger } from '@nestjs/common';
import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../auth/current-actor.js';
import { traceIdOf } from './trace.js';

/**
 * Logs one line for each answered request. It logs the route instead of the address, because an address may contain
 * names and order numbers.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Request');
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = lineOf(request, reply);
    // Probes run every few seconds, so their lines have the level debug.
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
