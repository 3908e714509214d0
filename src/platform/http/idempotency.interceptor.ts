import {
  applyDecorators,
  CallHandler,
  ExecutionContext,
  Injectable,
  NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, Observable } from 'rxjs';
import { rightsOf } from '../auth/actor.js';
import { actorOf } from '../auth/current-actor.js';
import { Database } from '../database/index.js';
import { refuse } from './http.errors.js';
import { fingerprintOf, IdempotencyStore, KeyedRequest } from './idempotency-store.js';

const NOT_IDEMPOTENT = Symbol('operations whose answers are never stored');
/** The extension in the API document for operations without an Idempotency-Key. */
export const NEVER_STORED = 'x-never-stored';
const REPLAYED_HEADERS = ['etag', 'location'];
const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/**
 * For operations whose answer contains a secret, because a stored answer would keep the secret. Also for uploads,
 * because their content is not known here.
 */
export const NotIdempotent = (): MethodDecorator =>
  applyDecorators(SetMetadata(NOT_IDEMPOTENT, true), ApiExtension(NEVER_STORED, true));

/**
 * A POST or PUT with an Idempotency-Key has its effect once. The key is written in the act's transaction. A crash
 * leaves neither of them. A refusal rolls back both, and a retry is judged anew. The answer is sent only after the
 * commit.
 *
 * A retry passes the guards like any request, and a caller who has lost a membership, an office or a scope since then
 * does not get the answer again. The act does not judge a retry again, because the caller already knows the answer.
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
    // The act reads the body of an upload. Here one file cannot be told from another.
    if (request.headers['content-type']?.startsWith('multipart/')) return null;
    if (typeof key !== 'string' || !VISIBLE_ASCII.test(key)) throw refuse('http.bad_idempotency_key');
    const fingerprint = fingerprintOf(request.method, request.url, request.body);
    return { userId: actor.userId, key, fingerprint, rights: rightsOf(actor) };
  }
}

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    REPLAYED_HEADERS.map((name) => [name, reply.getHeader(name)] as const).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
