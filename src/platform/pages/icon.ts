import type { FastifyInstance } from 'fastify';

/** A picture of 32 by 32 pixels, small enough to be inside the code. */
const ICON = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAgMAAAAOFJJnAAAACVBMVEUAAAALV6j////r9h0gAAAAA3RSTlMA//9EUNYhAAAALklE',
    'QVR42mNgDQWDAAZRCCOEIRQK8DNWLY1aRSsG3ArcDCCYSjKDsL/ggQALFgDGw2nXBntzvwAAAABJRU5ErkJggg==',
  ].join(''),
  'base64',
);

const A_DAY = 24 * 3600;

/** Browsers request the icon on every first visit, whatever the page says. */
export function mountIcon(fastify: FastifyInstance): void {
  fastify.get('/favicon.ico', (_request, reply) =>
    reply.header('content-type', 'image/png').header('cache-control', `public, max-age=${A_DAY}`).send(ICON),
  );
}
