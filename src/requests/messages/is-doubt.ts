import type { Actor } from '../../platform/auth/index.js';
import type { Request } from '../request.entity.js';
import { sideOf } from '../requests.policy.js';

/**
 * Whether a shared message or file of this person is a doubt: the requester adds it after the answer, and neither
 * confirms nor reopens.
 */
export const isDoubt = (actor: Actor, request: Request): boolean =>
  request.state === 'RESOLVED' && sideOf(actor, request) === 'REQUESTER';
