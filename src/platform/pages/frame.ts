import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { Html, html } from './html.js';
import { STYLE } from './style.js';

/** Allows only our own style and icon, no scripts, and forms only to ourselves. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Sets the headers of a page. The URL of a page may contain a one-time token, so other sites get no referrer. Our own
 * site gets one, because without it the browser sends `Origin: null` with forms.
 */
export const asPage = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'private, no-store');

export interface Frame {
  title: string;
  /** The header of the page: where the reader is, and the link to the start page. */
  head?: Html | null;
  body: Html;
  foot?: Html | null;
}

export const frame = ({ title, head = null, body, foot = null }: Frame): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html`${title}`.text} · Lockstep</title>
<link rel="icon" href="/favicon.ico">
<style>${STYLE}</style>
</head>
<body>
<header><a class="home" href="/">Lockstep</a>${head?.text ?? ''}</header>
<main>
${body.text}
</main>${
    foot === null
      ? ''
      : `
<footer>${foot.text}</footer>`
  }
</body>
</html>
`;
