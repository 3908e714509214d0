import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { defer, finalize, from, Observable, switchMap } from 'rxjs';
import { Turnstile } from './turnstile.js';

/** One act runs, and the next is ready to start when it ends. */
const AT_A_TIME = 2;
/** Together with `LOCK_TIMEOUT_MS`, the wait of a statement for a lock, every caller has an answer within three seconds. */
const PATIENCE_MS = 1300;

/** The path up to the id of its first resource: `/api/v1/requests/:request`, `/api/v1/orders/:system/:reference`. */
const FIRST_THING = /^[^:]*(?::[^/]+\/?)+/;

/** Acts on one resource pass the turnstile before they take a database connection. */
@Injectable()
export class TurnstileInterceptor implements NestInterceptor {
  private readonly turnstile = new Turnstile(AT_A_TIME, PATIENCE_MS);

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const thing = actedOn(request);
    if (thing === null) return next.handle();
    const left = whenLeft(context.switchToHttp().getResponse<FastifyReply>());
    return defer(() => from(this.turnstile.enter(thing, left))).pipe(
      switchMap((leave) => next.handle().pipe(finalize(leave))),
    );
  }
}

type Call = Pick<FastifyRequest, 'method' | 'url' | 'headers'> & { routeOptions: { url?: string } };

/**
 * The resource that the call changes. Null for reads, for acts that create something, and for uploads: the act reads
 * the file as slowly as its sender sends it, and two slow senders would block all other callers.
 */
export function actedOn({ method, routeOptions, url, headers }: Call): string | null {
  if (headers['content-type']?.startsWith('multipart/')) return null;
  const named = method === 'GET' || method === 'HEAD' ? null : FIRST_THING.exec(routeOptions.url ?? '');
  if (named === null) return null;
  return url.split('?', 1)[0]!.split('/').slice(0, named[0].replace(/\/$/, '').split('/').length).join('/');
}

function whenLeft(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort());
  return left.signal;
}
