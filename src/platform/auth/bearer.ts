import { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-http-bearer';
import { Actor } from './actor.js';
import { Authentication } from './authentication.js';

/** A passport strategy as passport hands it over: extended with the ways it can end. */
interface Attempt {
  success(actor: Actor): void;
  fail(): void;
  error(error: unknown): void;
  authenticate(request: unknown): void;
}

/**
 * Passport's bearer strategy without passport's middleware, which is written for Express: the strategy reads a header
 * and ends in one of three ways, and that is all a guard needs.
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

  /** The actor of the request's bearer token, or null without a valid one. Tokens in bodies and addresses are ignored. */
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
