import { Actor } from './actor.js';

/** Port: finds the actor of a bearer token; null if the token is not valid. The module that owns users implements it. */
export abstract class Authentication {
  abstract authenticate(bearerToken: string): Promise<Actor | null>;

  /**
   * The actors of these tokens at this moment, for callers that keep a connection open. A revoked or expired token has
   * no actor, and neither has a token of a deleted user.
   */
  abstract holdersOf(tokenIds: string[]): Promise<Actor[]>;
}
