import { Actor } from './actor.js';

/** Port: who a bearer token stands for, or null for a token that is none. The module that owns users implements it. */
export abstract class Authentication {
  abstract authenticate(bearerToken: string): Promise<Actor | null>;

  /**
   * The holders of these tokens at this moment, for callers that keep a connection open. A revoked or expired token has
   * no holder, and neither has a token whose holder is gone.
   */
  abstract holdersOf(tokenIds: string[]): Promise<Actor[]>;
}
