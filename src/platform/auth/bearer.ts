import { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-http-bearer';
import { Actor } from './actor.js';
import { Authentication } from './authentication.js';

/** A passport strategy at run time, with the callbacks for its three possible results. */
interface Attempt {
  success(actor: Actor): void;
  fail(): void;
  error(error: unknown): void;
  authenticate(request: unknown): void;
}

/**
 * Uses passport's bearer strategy without passport's middleware, because the middleware is written for Express. The
 * strategy reads a header and calls one of three callbacks; a guard needs no more than that.
 */
export class BearerSignIn {
  private readonly passport = new passport.Passport();
  private readonly strategy: passport.Strategy;

  constructor(authentication: Authentication) {
    this.strategy = new Strategy((token, done) => {
      authentication.authenticate(token).then(
        (actor) => done(null, actor ?? false),
        (error: unknown) => done(error),
      );
    });
    this.passport.use(this.strategy);
  }

  /** The actor of the request's bearer token; null without a valid token. Tokens in bodies and in URLs are ignored. */
  actorOf(request: FastifyRequest): Promise<Actor | null> {
    return new Promise((resolve, reject) => {
      const attempt = Object.create(this.strategy) as Attempt;
      attempt.success = resolve;
      attempt.fail = () => resolve(null);
      attempt.error = reject;
      attempt.authenticate({ headers: { authorization: request.headers.authorization } });
    });
  }
}
