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
/** The mark in the document, which then offers no Idempotency-Key. */
export const NEVER_STORED = 'x-never-stored';
const REPLAYED_HEADERS = ['etag', 'location'];
const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/** For operations whose answer is a secret, and for uploads: a stored answer would keep it, or could not. */
export const NotIdempotent = (): MethodDecorator =>
  applyDecorators(SetMetadata(NOT_IDEMPOTENT, true), ApiExtension(NEVER_STORED, true));

/**
 * A POST or PUT with an Idempotency-Key happens once. The key joins the act's transaction: a crash leaves neither,
 * a refusal rolls both back and is judged anew, and the answer leaves only after the commit.
 *
 * A retry passes the guards like any request, and whoever has lost a membership, an office or a scope since is not told
 * again. What the act itself would decide about its resource is not decided twice: the caller knows the answer already.
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
    // The body of an upload is read by the act: here nobody could tell one file from another.
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
