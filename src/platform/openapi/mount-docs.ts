import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OpenAPIObject } from '@nestjs/swagger';
import { FastifyReply, FastifyRequest } from 'fastify';
import swaggerUi from 'swagger-ui-express';
import { refuse } from '../http/http.errors.js';
import { sendProblem } from '../http/problem.filter.js';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

const OPTIONS = {
  persistAuthorization: true,
  displayRequestDuration: true,
  tagsSorter: 'alpha',
  docExpansion: 'none',
};

interface Docs {
  document: OpenAPIObject;
  page: string;
  startScript: string;
}

/**
 * The contract at `/openapi.json` and Swagger UI at `/docs`. swagger-ui-express renders the page and its start script;
 * the assets are those it would serve itself, sent by Fastify. The first reader has it made: it takes as long as half the
 * start of the application, and most processes are never asked for it.
 */
export function mountDocs(app: NestFastifyApplication, makeDocument: () => OpenAPIObject): void {
  const fastify = app.getHttpAdapter().getInstance();
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  let made: Docs | undefined;
  const docs = (): Docs => (made ??= render(makeDocument()));

  fastify.get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => reply.send(docs().document));
  fastify.get('/docs', (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/docs/'));
  fastify.get('/docs/', (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(docs().page),
  );
  fastify.get('/docs/:file', (request: FastifyRequest, reply: FastifyReply) => {
    const file = basename((request.params as { file: string }).file);
    const mediaType = MEDIA_TYPES[extname(file)];
    if (file === 'swagger-ui-init.js') {
      return reply.header('content-type', MEDIA_TYPES['.js']).send(docs().startScript);
    }
    if (mediaType === undefined || !existsSync(join(assets, file))) {
      return sendProblem(reply, refuse('http.not_found'), request.id);
    }
    return reply.header('content-type', mediaType).send(createReadStream(join(assets, file)));
  });
}

const render = (document: OpenAPIObject): Docs => ({
  document,
  page: swaggerUi.generateHTML(document, { customSiteTitle: 'Lockstep', swaggerOptions: OPTIONS }),
  startScript: startScriptOf(document),
});

/** swagger-ui-express keeps the script it made for a page behind its middleware, which wants little of a response. */
function startScriptOf(document: OpenAPIObject): string {
  let script = '';
  const [serveScript] = swaggerUi.serveFiles(document, { swaggerOptions: OPTIONS });
  const response = { set: () => response, send: (body: string) => (script = body) };
  (serveScript as unknown as (request: object, response: object, next: () => void) => void)(
    { url: '/swagger-ui-init.js' },
    response,
    () => undefined,
  );
  return script;
}
