import multipart from '@fastify/multipart';
import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyReply, FastifyRequest } from 'fastify';
import { IncomingMessage } from 'node:http';
import { Config } from '../config/config.js';
import { RequestMetrics } from '../metrics/request-metrics.js';
import { mountConsole } from '../console/mount-console.js';
import { mountDocs, type SignInToTry } from '../openapi/mount-docs.js';
import { tracing } from '../tracing/tracing.js';
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

/** Operational endpoints, which are outside `/api/v1`. */
const UNVERSIONED = ['livez', 'readyz', 'metrics'];
/** Long enough for an upload over a slow line. */
const REQUEST_TIMEOUT_MS = 120_000;

/**
 * Creates the server. It trusts the forwarded address of the configured proxies only; otherwise the client address is
 * that of the connection.
 */
export function createFastifyAdapter(config: Config): FastifyAdapter {
  const proxies = new TrustedProxies(config.trustedProxies);
  return new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustedProxies.length > 0 && ((address) => proxies.has(address)),
    // A client that sends its request very slowly must not hold a connection for ever.
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: (request: IncomingMessage) => tracing?.traceId() ?? newTraceId(request.headers),
    routerOptions: { maxParamLength: 300 },
    // An address that Fastify cannot parse never reaches Nest. Its caller still gets a problem document.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, refuse('http.bad_address'), request.id),
  });
}

/**
 * Sets up everything about HTTP that is not a provider. The main program and tests call it before the application
 * starts.
 *
 * @param signInsToTry people as whom `/docs` offers to sign in
 */
export async function configureApp(app: NestFastifyApplication, signInsToTry: SignInToTry[] = []): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api/v1', {
    exclude: [...UNVERSIONED, ...PAGE_PATHS].map((path) => ({ path, method: RequestMethod.ALL })),
  });
  // A file that is too large arrives truncated. The operation that reads it refuses it with its own sentence.
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    // A browser that remembers https for a host reaches nothing that the host serves by http, like a trial on localhost.
    strictTransportSecurity: app.get(Config).baseUrl.startsWith('https:'),
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-trace-id', traceIdOf(request));
    if (request.routeOptions.url !== undefined) tracing?.nameRoute(request.routeOptions.url);
    done();
  });
  logRequests(fastify);
  app.get(RequestMetrics).measure(fastify);
  announceLeaving(fastify);
  readOnlyJson(app);
  mountProblems(fastify);
  mountIcon(fastify);
  mountDocs(app, signInsToTry);
  mountConsole(app);
}

/** Swagger UI needs inline styles. Scripts come from this server only. */
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
