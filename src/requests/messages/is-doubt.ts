import type { Actor } from '../../platform/auth/index.js';
import type { Request } from '../request.entity.js';
import { sideOf } from '../requests.policy.js';

/** A shared word of the requester after the answer, which neither confirms nor reopens. */
export const isDoubt = (actor: Actor, request: Request): boolean =>
  request.state === 'RESOLVED' && sideOf(actor, request) === 'REQUESTER';
