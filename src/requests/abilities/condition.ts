import type { Actor } from '../../platform/auth/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Request } from '../request.entity.js';
import type { Verb } from '../request.state.js';
import type { RequestStanding } from './standing.js';

/**
 * A condition beyond state and part. It returns false, or throws the refusal of the act itself, if the act would be
 * refused now.
 */
export type Condition = (actor: Actor, request: Request, standing: RequestStanding) => unknown;
export type Conditions = Partial<Record<Verb, Condition>>;

/** Returns false for a refusal. Any other error is a bug and is thrown again. */
export async function holds(condition: Condition, ...judged: Parameters<Condition>): Promise<boolean> {
  try {
    return (await condition(...judged)) !== false;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
