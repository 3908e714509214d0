import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https no other host and no page without encryption can set a cookie with this prefix. */
const OVER_HTTPS = '__Host-lockstep';
/** Safari refuses a cookie marked Secure over plain http, also on localhost. */
const OVER_HTTP = 'lockstep';

/** The session cookie of a browser. Scripts cannot read it and other sites cannot send it. */
export function sessionOf({ headers }: Pick<FastifyRequest, 'headers'>, baseUrl: string): string | null {
  const name = cookieName(baseUrl);
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  const found = cookies.find((each) => each.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** @param seconds how long the browser keeps the cookie */
export function keepSession(reply: FastifyReply, baseUrl: string, accessToken: string, seconds: number): void {
  const secure = isHttps(baseUrl) ? ' Secure;' : '';
  void reply.header(
    'set-cookie',
    `${cookieName(baseUrl)}=${accessToken}; Path=/; Max-Age=${seconds};${secure} HttpOnly; SameSite=Strict`,
  );
}

export const dropSession = (reply: FastifyReply, baseUrl: string): void => keepSession(reply, baseUrl, '', 0);

/**
 * True if a page of ours sent the form or the call. Browsers say where it comes from in headers that no page can set:
 * Sec-Fetch-Site over https and on localhost, Origin everywhere. A client that sends neither is not a current browser.
 */
export function isOurOwn({ headers }: Pick<FastifyRequest, 'headers'>, baseUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin === new URL(baseUrl).origin || origin === `http://${host}` || origin === `https://${host}`;
}

const isHttps = (baseUrl: string): boolean => baseUrl.startsWith('https:');
const cookieName = (baseUrl: string): string => (isHttps(baseUrl) ? OVER_HTTPS : OVER_HTTP);
