import { CallHandler, ExecutionContext, Injectable, NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, Observable } from 'rxjs';
import { actorOf } from '../auth/current-actor.js';
import { Database } from '../database/index.js';
import { refuse } from './http.errors.js';
import { fingerprintOf, IdempotencyStore, KeyedRequest } from './idempotency-store.js';

const NOT_IDEMPOTENT = Symbol('operations whose answers are never stored');
const REPLAYED_HEADERS = ['etag', 'location'];
const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/** For operations whose answer is a secret, and for uploads: a stored answer would keep it, or could not. */
export const NotIdempotent = (): MethodDecorator => SetMetadata(NOT_IDEMPOTENT, true);

/**
 * A POST or PUT with an Idempotency-Key happens once. The key joins the act's transaction: a crash leaves neither,
 * a refusal rolls both back and is judged anew, and the answer leaves only after the commit.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly store: IdempotencyStore,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const keyed = this.keyedRequest(request, context);
    if (keyed === null) return next.handle();
    return defer(() =>
      this.database.inTransaction(async () => {
        const stored = await this.store.claim(keyed);
        if (stored !== null) {
          void reply.status(stored.status).headers({ ...stored.headers, 'idempotency-replayed': 'true' });
          return stored.body === null ? undefined : (JSON.parse(stored.body) as unknown);
        }
        const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await this.store.keep(keyed, {
          status: reply.statusCode,
          headers: headersOf(reply),
          body: answer === undefined ? null : JSON.stringify(answer),
        });
        return answer;
      }),
    );
  }

  private keyedRequest(request: FastifyRequest, context: ExecutionContext): KeyedRequest | null {
    const key = request.headers['idempotency-key'];
    const actor = actorOf(request);
    const exempt = this.reflector.get<boolean | undefined>(NOT_IDEMPOTENT, context.getHandler()) === true;
    if (key === undefined || actor === undefined || exempt || !['POST', 'PUT'].includes(request.method)) return null;
    if (typeof key !== 'string' || !VISIBLE_ASCII.test(key)) throw refuse('http.bad_idempotency_key');
    return { userId: actor.userId, key, fingerprint: fingerprintOf(request.method, request.url, request.body) };
  }
}

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    REPLAYED_HEADERS.map((name) => [name, reply.getHeader(name)] as const).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
