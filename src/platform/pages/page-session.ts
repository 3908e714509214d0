import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = '__Host-lockstep';

/** The session of somebody who reads pages. Scripts cannot read it, other sites cannot send it. */
export function sessionOf({ headers }: FastifyRequest): string | null {
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  const found = cookies.find((each) => each.startsWith(`${COOKIE}=`));
  return found === undefined ? null : found.slice(COOKIE.length + 1);
}

export function keepSession(reply: FastifyReply, accessToken: string, seconds: number): void {
  void reply.header(
    'set-cookie',
    `${COOKIE}=${accessToken}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`,
  );
}

export function dropSession(reply: FastifyReply): void {
  void reply.header('set-cookie', `${COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict`);
}

/**
 * Whether a form was sent from a page of ours. Browsers say where a form comes from in headers that no page can set:
 * Sec-Fetch-Site over https and on localhost, Origin everywhere. Whoever says neither is no browser of today.
 */
export function isOurOwn({ headers }: FastifyRequest, baseUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin === new URL(baseUrl).origin || origin === `http://${host}` || origin === `https://${host}`;
}
