import { Actor } from './actor.js';

/** Port: who a bearer token stands for, or null for a token that is none. The module that owns users implements it. */
export abstract class Authentication {
  abstract authenticate(bearerToken: string): Promise<Actor | null>;

  /**
   * Who the tokens of these ids stand for at this moment, for those who keep a connection open; a token that is revoked
   * or expired, or whose holder is gone, has nobody.
   */
  abstract holdersOf(tokenIds: string[]): Promise<Actor[]>;
}
