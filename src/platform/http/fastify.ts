import multipart from '@fastify/multipart';
import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyReply, FastifyRequest } from 'fastify';
import { IncomingMessage } from 'node:http';
import { Config } from '../config/config.js';
import { mountDocs } from '../openapi/mount-docs.js';
import { mountIcon } from '../pages/icon.js';
import { PAGE_PATHS } from '../pages/page.js';
import { readOnlyJson } from './body-parsers.js';
import { refuse } from './http.errors.js';
import { mountProblems } from './problem-catalogue.js';
import { sendProblem } from './problem.filter.js';
import { logRequests } from './request-log.js';
import { announceLeaving } from './shutdown.js';
import { newTraceId, traceIdOf } from './trace.js';
import { TrustedProxies } from './trusted-proxies.js';

/** Addresses that belong to the machine room, not to the interface. */
const UNVERSIONED = ['livez', 'readyz', 'metrics'];
/** An upload over a slow line still fits. */
const REQUEST_TIMEOUT_MS = 120_000;

/** The server. It takes the word of no proxy but those it is told to trust: an address is that of the connection. */
export function createFastifyAdapter(config: Config): FastifyAdapter {
  const proxies = new TrustedProxies(config.trustedProxies);
  return new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustedProxies.length > 0 && ((address) => proxies.has(address)),
    // A client that sends a request letter by letter must not hold a connection for ever.
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: (request: IncomingMessage) => newTraceId(request.headers),
    routerOptions: { maxParamLength: 300 },
    // An address Fastify cannot even parse never reaches Nest, and still gets its problem document.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, refuse('http.bad_address'), request.id),
  });
}

/** Everything about HTTP that is not a provider; main and tests call it alike, before the application starts. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api/v1', {
    exclude: [...UNVERSIONED, ...PAGE_PATHS].map((path) => ({ path, method: RequestMethod.ALL })),
  });
  // A file that is too large comes truncated, and whoever reads it says so in words of its own.
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY } });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-trace-id', traceIdOf(request));
    done();
  });
  logRequests(fastify);
  announceLeaving(fastify);
  readOnlyJson(app);
  mountProblems(fastify);
  mountIcon(fastify);
  mountDocs(app);
}

/** Swagger UI styles its pictures inline; scripts come from here and nowhere else. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};
