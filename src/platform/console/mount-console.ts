import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/http.errors.js';
import { sendProblem } from '../http/problem.filter.js';
import { KeptFile } from '../openapi/kept-file.js';

/**
 * The build of `libs/console`, seen from the compiled code and from the sources. It lies outside `dist`, which the compiler of
 * the server empties.
 */
const BUILT = ['../../../../libs/console/dist', '../../../libs/console/dist']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(folder));

/** The first parts of the addresses that the console answers for. The browser reads the rest. */
export const CONSOLE_SECTIONS = [
  'ask',
  'queue',
  'requests',
  'orders',
  'agreements',
  'incidents',
  'reports',
  'department',
  'administration',
  'inbox',
  'me',
];

const A_YEAR = 'public, max-age=31536000, immutable';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves the browser application: its page at `/` and at every address below a section, its hashed files below
 * `/assets`. An installation without the built console has none of these addresses.
 */
export function mountConsole(app: NestFastifyApplication, built = BUILT): void {
  if (built === undefined) return;
  const fastify = app.getHttpAdapter().getInstance();
  const text = readFileSync(join(built, 'index.html'), 'utf8');
  const assets = assetsIn(join(built, 'assets'));
  const version = new KeptFile(join(built, 'version.json'), MEDIA_TYPES['.json']!);

  const sendPage = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy(nonce))
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .send(text.replaceAll('{{nonce}}', nonce));
  };
  const addresses = CONSOLE_SECTIONS.flatMap((section) => [`/${section}`, `/${section}/*`]);
  for (const address of ['/', ...addresses]) fastify.get(address, sendPage);
  fastify.get('/console-version', (request: FastifyRequest, reply: FastifyReply) => version.send(request, reply));
  fastify.get('/assets/:file', (request: FastifyRequest, reply: FastifyReply) => {
    const { file } = request.params as { file: string };
    return assets.get(file)?.send(request, reply) ?? sendProblem(reply, refuse('http.not_found'), request.id);
  });
}

function assetsIn(folder: string): Map<string, KeptFile> {
  const served = readdirSync(folder).filter((file) => extname(file) in MEDIA_TYPES);
  return new Map(served.map((file) => [file, new KeptFile(join(folder, file), MEDIA_TYPES[extname(file)]!, A_YEAR)]));
}

/**
 * Scripts come from this server only. Style sheets that the component library writes at run time carry the nonce; the
 * positions and sizes it sets on single elements cannot. Documents that a reader views come from blobs of the page.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
