import { Actor, isInScope, isLead, isMember } from '../platform/auth/actor.js';

/** The facts about an order that the rules need. */
export interface OrderFacts {
  ownerDepartmentId: string;
  /** The order has left or was cancelled. */
  ended: boolean;
  hasTerms: boolean;
  verified: boolean;
}

export interface OrderAbilities {
  change: boolean;
  verify: boolean;
  release: boolean;
  cancel: boolean;
}

/**
 * Value, promise and profile decide the cost of waiting. Only a lead of the owner, and the program that the owner's
 * orders come from, write or confirm them.
 */
export const mayChangeOrder = (actor: Actor, ownerDepartmentId: string): boolean =>
  isLead(actor, ownerDepartmentId) || isSourceOfOrders(actor, ownerDepartmentId);

const isSourceOfOrders = (actor: Actor, ownerDepartmentId: string): boolean =>
  actor.serviceAccount && isMember(actor, ownerDepartmentId) && isInScope(actor, 'orders:write');

/** People who work on the request, on either side, may type in a stub. A stub counts for nothing until it is confirmed. */
export const mayLinkOrder = (actor: Actor, departmentIds: string[]): boolean =>
  departmentIds.some((departmentId) => isMember(actor, departmentId));

/** Only the departments that wait may state that an order waits. */
export const mayAssertBlocking = (actor: Actor, waitingDepartmentIds: string[]): boolean =>
  mayLinkOrder(actor, waitingDepartmentIds);

export function abilitiesOf(actor: Actor, order: OrderFacts): OrderAbilities {
  const change = mayChangeOrder(actor, order.ownerDepartmentId);
  return {
    change,
    verify: change && order.hasTerms && !order.verified,
    release: change && !order.ended,
    cancel: change && !order.ended,
  };
}
