import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Config } from '../config/config.js';
import { refuse } from './http.errors.js';

const SIGN_IN_LIMIT = Symbol('operations that guess at secrets');
const WINDOW_SECONDS = 60;
const MOST_BUCKETS = 50_000;

/** For operations where each attempt is a guess at a secret: a small budget for each address. */
export const LimitedLikeSignIn = (): MethodDecorator => SetMetadata(SIGN_IN_LIMIT, true);

interface Bucket {
  used: number;
  resetsAt: number;
}

/**
 * A budget of requests a minute for each token, or for each address without one. Counted in this process: behind
 * several processes the budget is that much larger, which is fine for keeping a runaway script from hurting others.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const guessing = this.reflector.get<boolean | undefined>(SIGN_IN_LIMIT, context.getHandler()) === true;
    const limit = guessing ? this.config.signInLimitPerMinute : this.config.rateLimitPerMinute;
    const bucket = this.bucket(guessing ? `guess ${request.ip}` : callerOf(request));
    bucket.used += 1;
    const seconds = Math.max(1, Math.ceil(bucket.resetsAt - monotonicSeconds()));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply
      .header('ratelimit-policy', `"${guessing ? 'sign-in' : 'default'}";q=${limit};w=${WINDOW_SECONDS}`)
      .header('ratelimit', `"${guessing ? 'sign-in' : 'default'}";r=${Math.max(0, limit - bucket.used)};t=${seconds}`);
    if (bucket.used <= limit) return true;
    void reply.header('retry-after', seconds);
    throw refuse('http.too_many_requests');
  }

  private bucket(caller: string): Bucket {
    const now = monotonicSeconds();
    const known = this.buckets.get(caller);
    if (known !== undefined && known.resetsAt > now) return known;
    if (this.buckets.size >= MOST_BUCKETS) this.buckets.clear();
    const fresh = { used: 0, resetsAt: now + WINDOW_SECONDS };
    this.buckets.set(caller, fresh);
    return fresh;
  }
}

/** By token, kept as a hash so that no secret lies about in memory; by address without one. */
function callerOf(request: FastifyRequest): string {
  const { authorization } = request.headers;
  if (authorization === undefined) return `address ${request.ip}`;
  return createHash('sha256').update(authorization).digest('base64');
}

/** Budgets are about this process's own time, which no test drives and no clock correction moves. */
const monotonicSeconds = (): number => performance.now() / 1000;
