import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { refuse } from '../http/http.errors.js';
import { asPage } from './frame.js';
import { isOurOwn, sessionOf } from './page-session.js';
import { type Form, isPage, takesForm } from './page.js';

/**
 * The first guard of a page. It makes the cookie the bearer token of the request, and the form field `once` the
 * Idempotency-Key, so that the next steps treat a page like an API call.
 */
@Injectable()
export class PageGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!isPage(request)) return true;
    asPage(http.getResponse<FastifyReply>());
    if (takesForm(request)) this.requireOwnForm(request);
    bringIn(request, 'authorization', bearerOf(request));
    bringIn(request, 'idempotency-key', (request.body as Form | undefined)?.once);
    return true;
  }

  private requireOwnForm(request: FastifyRequest): void {
    if (!isOurOwn(request, this.config.baseUrl)) throw refuse('http.foreign_form');
    const type = request.headers['content-type'];
    if (type?.startsWith('application/x-www-form-urlencoded') !== true) throw refuse('http.unsupported_media_type');
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  const session = sessionOf(request);
  return session === null ? undefined : `Bearer ${session}`;
}

/** A page ignores this header if the client sent it itself. */
function bringIn({ headers }: FastifyRequest, name: 'authorization' | 'idempotency-key', value?: string): void {
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}
