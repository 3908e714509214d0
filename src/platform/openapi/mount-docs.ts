import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyReply, FastifyRequest } from 'fastify';
import swaggerUi from 'swagger-ui-express';
import { refuse } from '../http/http.errors.js';
import { sendProblem } from '../http/problem.filter.js';
import { sendContract } from './contract-file.js';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

const OPTIONS = {
  url: '/openapi.json',
  persistAuthorization: true,
  displayRequestDuration: true,
  tagsSorter: 'alpha',
  docExpansion: 'none',
};

/**
 * Serves the API document at `/openapi.json` and Swagger UI at `/docs`. swagger-ui-express renders the page and its
 * start script; Fastify sends the assets that swagger-ui-express would serve itself.
 */
export function mountDocs(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

  fastify.get('/openapi.json', sendContract);
  fastify.get('/docs', (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/docs/'));
  fastify.get('/docs/', (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(page()),
  );
  fastify.get('/docs/:file', (request: FastifyRequest, reply: FastifyReply) => {
    const file = basename((request.params as { file: string }).file);
    const mediaType = MEDIA_TYPES[extname(file)];
    if (file === 'swagger-ui-init.js') {
      return reply.header('content-type', MEDIA_TYPES['.js']).send(startScript());
    }
    if (mediaType === undefined || !existsSync(join(assets, file))) {
      return sendProblem(reply, refuse('http.not_found'), request.id);
    }
    return reply.header('content-type', mediaType).send(createReadStream(join(assets, file)));
  });
}

const page = (): string => swaggerUi.generateHTML(undefined, { customSiteTitle: 'Lockstep', swaggerOptions: OPTIONS });

/** swagger-ui-express only gives its start script to a response, so it gets a small stand-in for one. */
function startScript(): string {
  let script = '';
  const [serveScript] = swaggerUi.serveFiles(undefined, { swaggerOptions: OPTIONS });
  const response = { set: () => response, send: (body: string) => (script = body) };
  (serveScript as unknown as (request: object, response: object, next: () => void) => void)(
    { url: '/swagger-ui-init.js' },
    response,
    () => undefined,
  );
  return script;
}
