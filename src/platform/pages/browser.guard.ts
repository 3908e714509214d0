import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { refuse } from '../http/http.errors.js';
import { asPage } from './frame.js';
import { isOurOwn, sessionOf } from './page-session.js';
import { type Form, isPage, takesForm } from './page.js';

const READING = ['GET', 'HEAD'];

/**
 * The first guard. It makes the session cookie of a browser the bearer token of the request. For the form of a page it also
 * makes the field `once` the Idempotency-Key, so that the next steps treat a form like a call.
 */
@Injectable()
export class BrowserGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (isPage(request)) this.admitPage(request, http.getResponse<FastifyReply>());
    else this.admitCall(request);
    return true;
  }

  private admitPage(request: FastifyRequest, reply: FastifyReply): void {
    asPage(reply);
    if (takesForm(request)) this.requireOwnForm(request);
    bringIn(request, 'authorization', this.bearerOf(request));
    bringIn(request, 'idempotency-key', (request.body as Form | undefined)?.once);
  }

  /** A call with a bearer token ignores the cookie. With the cookie alone only our own pages may change anything. */
  private admitCall(request: FastifyRequest): void {
    if (request.headers.authorization !== undefined) return;
    const bearer = this.bearerOf(request);
    if (bearer === undefined) return;
    if (!READING.includes(request.method) && !isOurOwn(request, this.config.baseUrl)) throw refuse('http.foreign_call');
    request.headers.authorization = bearer;
  }

  private bearerOf(request: FastifyRequest): string | undefined {
    const session = sessionOf(request, this.config.baseUrl);
    return session === null ? undefined : `Bearer ${session}`;
  }

  private requireOwnForm(request: FastifyRequest): void {
    if (!isOurOwn(request, this.config.baseUrl)) throw refuse('http.foreign_form');
    const type = request.headers['content-type'];
    if (type?.startsWith('application/x-www-form-urlencoded') !== true) throw refuse('http.unsupported_media_type');
  }
}

/** A page ignores this header if the client sent it itself. */
function bringIn({ headers }: FastifyRequest, name: 'authorization' | 'idempotency-key', value?: string): void {
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}
