import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyReply, FastifyRequest } from 'fastify';
import swaggerUi from 'swagger-ui-express';
import { Config } from '../config/config.js';
import { refuse } from '../http/http.errors.js';
import { sendProblem } from '../http/problem.filter.js';
import { KeptFile } from './kept-file.js';

/** Somebody as whom everybody may sign in, to try the application. */
export interface SignInToTry {
  name: string;
  /** The work of the person, in a few words. */
  role: string;
  email: string;
  password: string;
}

/** The build writes this file. Beside the sources it is the committed one. */
const CONTRACT = new URL('../../../openapi.json', import.meta.url);
/** Our additions to Swagger UI. The scripts run in this sequence. */
const OURS = fileURLToPath(new URL('./docs', import.meta.url));
const SCRIPTS = [
  'resolve-references.mjs',
  'find-operations.mjs',
  'fold-refusals.mjs',
  'fold-webhooks.mjs',
  'sign-in-as.mjs',
  'mend-access.mjs',
];

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** The browser gets the text of the function, and calls it once our scripts have run. */
const ourPlugins = (system: unknown) =>
  (globalThis as unknown as { lockstepDocs: ((system: unknown) => object)[] }).lockstepDocs.map((each) => each(system));

const OPTIONS = {
  url: '/openapi.json',
  layout: 'BaseLayout',
  persistAuthorization: true,
  displayRequestDuration: true,
  docExpansion: 'none',
  // Its colours have too little contrast, and it takes seconds for a long answer.
  syntaxHighlight: false,
  // Swagger UI would read all schemas before it shows the first operation.
  defaultModelsExpandDepth: -1,
  plugins: [ourPlugins],
};

/**
 * Serves the API document at `/openapi.json` and Swagger UI at `/docs`. swagger-ui-express renders the page and its
 * start script; Fastify sends the assets that swagger-ui-express would serve itself.
 *
 * @param signIns people as whom the page offers to sign in; in production it offers nobody, also if it is given some
 */
export function mountDocs(app: NestFastifyApplication, signIns: SignInToTry[]): void {
  const fastify = app.getHttpAdapter().getInstance();
  const contract = new KeptFile(CONTRACT, 'application/json; charset=utf-8');
  const files = assets();
  const options = {
    customSiteTitle: 'Lockstep',
    customJs: SCRIPTS.map((script) => `./${script}`),
    customCssUrl: './docs.css',
    customCss: '',
    swaggerOptions: { ...OPTIONS, lockstepSignIns: app.get(Config).production ? [] : signIns },
  };

  fastify.get('/openapi.json', (request: FastifyRequest, reply: FastifyReply) => contract.send(request, reply));
  fastify.get('/docs', (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('/docs/'));
  fastify.get('/docs/', (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(swaggerUi.generateHTML(undefined, options)),
  );
  fastify.get('/docs/:file', (request: FastifyRequest, reply: FastifyReply) => {
    const { file } = request.params as { file: string };
    if (file === 'swagger-ui-init.js') {
      return reply.header('content-type', MEDIA_TYPES['.js']).send(startScript(options));
    }
    return files.get(file)?.send(request, reply) ?? sendProblem(reply, refuse('http.not_found'), request.id);
  });
}

/** The files of Swagger UI and ours, by their names. */
function assets(): Map<string, KeptFile> {
  const theirs = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const found = [theirs, OURS].flatMap((folder) =>
    readdirSync(folder).map((file) => [file, join(folder, file)] as const),
  );
  return new Map(
    found.flatMap(([file, path]) => {
      const mediaType = MEDIA_TYPES[extname(file)];
      return mediaType === undefined ? [] : [[file, new KeptFile(path, mediaType)] as const];
    }),
  );
}

/** swagger-ui-express only gives its start script to a response, so it gets a small stand-in for one. */
function startScript(options: object): string {
  let script = '';
  const [serveScript] = swaggerUi.serveFiles(undefined, options);
  const response = { set: () => response, send: (body: string) => (script = body) };
  (serveScript as unknown as (request: object, response: object, next: () => void) => void)(
    { url: '/swagger-ui-init.js' },
    response,
    () => undefined,
  );
  return script;
}
