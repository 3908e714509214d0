import { CanActivate, ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { actorOf } from '../auth/current-actor.js';
import { Config } from '../config/config.js';
import { Budgets, networkOf, Spending, WINDOW_SECONDS } from './budgets.js';
import { refuse } from './http.errors.js';

const SIGN_IN_LIMIT = Symbol('operations that guess at secrets');
/** One person's tokens together may ask for this many times what one of them may. */
const TOKENS_WORTH_A_PERSON = 2;

/** So many times what one account may be tried, an address may try at all accounts, and all addresses at one account. */
const TRIES_OF_MANY = 10;

/** For operations where each attempt is a guess at a secret: a small budget for each account and each address. */
export const LimitedLikeSignIn = (): MethodDecorator => SetMetadata(SIGN_IN_LIMIT, true);

/**
 * Budgets of all callers; guesses have budgets of their own, so that no flood of other callers makes them forgotten.
 */
@Injectable()
export class RateLimits {
  private readonly callers = new Budgets();
  private readonly addresses = new Budgets();
  private readonly accounts = new Budgets();

  constructor(private readonly config: Config) {}

  /**
   * Counted for the account, at this address and at all addresses, and for the address. An account whose budget is spent
   * pays alone: who goes on trying it must not lock out everybody else behind the same address.
   */
  guess(request: FastifyRequest, reply: FastifyReply): void {
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
    for (const { name, holder, limit } of budgets) {
      if (this.accounts.isSpent(holder, limit)) charge(reply, name, limit, this.accounts.spend(holder, limit));
    }
    const most = limit * TRIES_OF_MANY;
    charge(reply, 'address', most, this.addresses.spend(address, most));
    for (const { name, holder, limit } of budgets) charge(reply, name, limit, this.accounts.spend(holder, limit));
  }

  /** A token pays for itself once it has proved to be one; until then its address pays, however many it makes up. */
  ask(request: FastifyRequest, reply: FastifyReply): void {
    const token = tokenOf(request);
    const proved = token !== null && this.callers.has(token);
    const limit = this.config.rateLimitPerMinute;
    const holder = proved ? token : `address ${networkOf(request.ip)}`;
    charge(reply, proved ? 'token' : 'address', limit, this.callers.spend(holder, limit));
  }

  /** Called for those who got in. */
  askAs(userId: string, request: FastifyRequest, reply: FastifyReply): void {
    const token = tokenOf(request);
    if (token !== null && !this.callers.has(token)) this.callers.spend(token, this.config.rateLimitPerMinute);
    const limit = this.config.rateLimitPerMinute * TOKENS_WORTH_A_PERSON;
    charge(reply, 'user', limit, this.callers.spend(`user ${userId}`, limit));
  }
}

/** Before anybody is looked up: the budget of the token, or of the address. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const guessing = this.reflector.get<boolean | undefined>(SIGN_IN_LIMIT, context.getHandler()) === true;
    if (guessing) this.limits.guess(request, reply);
    else this.limits.ask(request, reply);
    return true;
  }
}

/** Once it is known who asks: the budget of the person, whatever number of tokens they hold. */
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

/** Adds the budget to the answer's lists of them, and refuses when it is spent. */
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

/** The account whose secret is guessed at: the address that is typed in, or whose session it is. Null for one-time links. */
function triedAccountOf(request: FastifyRequest): string | null {
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? hashOf(email.trim().toLowerCase()) : tokenOf(request);
}

/** So that no secret lies about in memory, and nothing there is longer than it need be. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
