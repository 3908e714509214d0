import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = '__Host-lockstep';

/** The session cookie of a person who uses pages. Scripts cannot read it and other sites cannot send it. */
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
 * True if a page of ours sent the form. Browsers say where a form comes from in headers that no page can set:
 * Sec-Fetch-Site over https and on localhost, Origin everywhere. A client that sends neither is not a current browser.
 */
export function isOurOwn({ headers }: FastifyRequest, baseUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin === new URL(baseUrl).origin || origin === `http://${host}` || origin === `https://${host}`;
}
