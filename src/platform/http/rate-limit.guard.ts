import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { actorOf } from '../auth/current-actor.js';
import { Config } from '../config/config.js';
import { Budgets, networkOf, Spending, WINDOW_SECONDS } from './budgets.js';
import { GuessBudgets } from './guess-budgets.js';
import { refuse } from './http.errors.js';

const SIGN_IN_LIMIT = Symbol('operations that guess at secrets');
/** All tokens of one person together have this many times the limit of one token. */
const TOKENS_WORTH_A_PERSON = 2;

/** One address at all accounts, and all addresses at one account, have this many times the sign-in limit. */
const TRIES_OF_MANY = 10;

/** For operations where each attempt is a guess at a secret. Each account and each address has a small budget. */
export const LimitedLikeSignIn = (): MethodDecorator => SetMetadata(SIGN_IN_LIMIT, true);

/** Budgets of callers: tokens, people and addresses. */
@Injectable()
export class CallerBudgets extends Budgets {}

/** Charges all callers. Attempts to sign in have separate budgets. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly config: Config,
    private readonly callers: CallerBudgets,
    private readonly guesses: GuessBudgets,
  ) {}

  /**
   * Counts an attempt for the account at this address, for the account at all addresses, and for the address. If the
   * account's budget is spent, the address is not charged: repeated attempts at one account must not lock out other
   * people behind the same address.
   */
  async guess(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const limit = this.config.signInLimitPerMinute;
    const address = networkOf(request.ip);
    const account = triedAccountOf(request);
    const budgets =
      account === null
        ? []
        : [
            { name: 'account', holder: `${account} at ${address}`, limit },
            { name: 'account-anywhere', holder: account, limit: limit * TRIES_OF_MANY },
          ];
    const spend = async (name: string, kind: 'address' | 'account', holder: string, limit: number): Promise<void> =>
      charge(reply, name, limit, await this.guesses.spend(kind, holder, limit));
    for (const { name, holder, limit } of budgets) {
      if (await this.guesses.isSpent('account', holder, limit)) await spend(name, 'account', holder, limit);
    }
    await spend('address', 'address', address, limit * TRIES_OF_MANY);
    for (const { name, holder, limit } of budgets) await spend(name, 'account', holder, limit);
  }

  /** A token has its own budget once it was valid. Until then its address is charged, so invented tokens gain nothing. */
  ask(request: FastifyRequest, reply: FastifyReply): void {
    const token = tokenOf(request);
    const proved = token !== null && this.callers.has(token);
    const limit = this.config.rateLimitPerMinute;
    const holder = proved ? token : `address ${networkOf(request.ip)}`;
    charge(reply, proved ? 'token' : 'address', limit, this.callers.spend(holder, limit));
  }

  /** Charges the person. Called after a successful sign-in or token check. */
  askAs(userId: string, request: FastifyRequest, reply: FastifyReply): void {
    const token = tokenOf(request);
    if (token !== null && !this.callers.has(token)) this.callers.spend(token, this.config.rateLimitPerMinute);
    const limit = this.config.rateLimitPerMinute * TOKENS_WORTH_A_PERSON;
    charge(reply, 'user', limit, this.callers.spend(`user ${userId}`, limit));
  }
}

/** Charges the budget of the token or of the address, before the actor is looked up. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const guessing = this.reflector.get<boolean | undefined>(SIGN_IN_LIMIT, context.getHandler()) === true;
    if (guessing) await this.limits.guess(request, reply);
    else this.limits.ask(request, reply);
    return true;
  }
}

/** Charges the budget of the person once the actor is known, for all their tokens together. */
@Injectable()
export class UserLimitGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const actor = actorOf(request);
    if (actor !== undefined) this.limits.askAs(actor.userId, request, http.getResponse<FastifyReply>());
    return true;
  }
}

/** Adds the budget to the `RateLimit` headers. @throws http.too_many_requests when the budget is spent */
function charge(reply: FastifyReply, name: string, limit: number, { exceeded, remaining, resetsIn }: Spending): void {
  addTo(reply, 'ratelimit-policy', `"${name}";q=${limit};w=${WINDOW_SECONDS}`);
  addTo(reply, 'ratelimit', `"${name}";r=${remaining};t=${resetsIn}`);
  if (!exceeded) return;
  void reply.header('retry-after', resetsIn);
  throw refuse('http.too_many_requests');
}

function addTo(reply: FastifyReply, header: string, item: string): void {
  const before = reply.getHeader(header);
  void reply.header(header, before === undefined ? item : `${String(before)}, ${item}`);
}

function tokenOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  return authorization === undefined ? null : hashOf(authorization);
}

/** The account of an attempt: the e-mail address in the body, or the caller's token. Null for one-time links. */
function triedAccountOf(request: FastifyRequest): string | null {
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? hashOf(email.trim().toLowerCase()) : tokenOf(request);
}

/** Keeps secrets out of memory and makes all keys short. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
