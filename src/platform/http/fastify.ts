import multipart from '@fastify/multipart';
import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyReply, FastifyRequest } from 'fastify';
import { IncomingMessage } from 'node:http';
import { Config } from '../config/config.js';
import { mountDocs } from '../openapi/mount-docs.js';
import { openApiDocument } from '../openapi/document.js';
import { refuse } from './http.errors.js';
import { sendProblem } from './problem.filter.js';
import { newTraceId, traceIdOf } from './trace.js';

/** Addresses that belong to the machine room, not to the interface. */
const UNVERSIONED = ['livez', 'readyz', 'metrics'];

export function createFastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    genReqId: (request: IncomingMessage) => newTraceId(request.headers),
    routerOptions: { maxParamLength: 300 },
    // An address Fastify cannot even parse never reaches Nest, and still gets its problem document.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, refuse('http.bad_address'), request.id),
  });
}

export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED.map((path) => ({ path, method: RequestMethod.GET })) });
  await app.register(multipart as never);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY } });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-trace-id', traceIdOf(request));
    done();
  });
  acceptEmptyJson(app);
  mountDocs(app, openApiDocument(app));
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

/** A PUT that says everything in its address has no body; clients announce JSON all the same. */
function acceptEmptyJson(app: NestFastifyApplication): void {
  app.useBodyParser(
    'application/json',
    { parseAs: 'string' } as never,
    ((_request: FastifyRequest, body: string | Buffer, done: (error: Error | null, body?: unknown) => void) => {
      const text = body.toString();
      if (text.trim() === '') return done(null, undefined);
      try {
        done(null, JSON.parse(text, withoutPrototypes));
      } catch {
        done(refuse('http.bad_json'));
      }
    }) as never,
  );
}

/** A member called `__proto__` would reach into every object of the process. */
const withoutPrototypes = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);
