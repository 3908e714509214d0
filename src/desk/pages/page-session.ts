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

/** A form of ours was sent from a page of ours: the browser says so, and no other site can make it say so. */
export function isOurOwn({ headers }: FastifyRequest, baseUrl: string): boolean {
  const { origin, host } = headers;
  return origin === new URL(baseUrl).origin || origin === `http://${host}` || origin === `https://${host}`;
}

/** Where a form may lead afterwards: to the page of a request, and nowhere else. */
export const ownPage = (to: unknown): string =>
  typeof to === 'string' && /^\/r\/[A-Za-z]{2,8}-\d{1,9}$/.test(to) ? to : '/docs/';
