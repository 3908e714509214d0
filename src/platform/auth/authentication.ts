import { Actor } from './actor.js';

/** Port: who a bearer token stands for, or null for a token that is none. The module that owns users implements it. */
export abstract class Authentication {
  abstract authenticate(bearerToken: string): Promise<Actor | null>;
}
