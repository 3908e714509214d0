import { Actor, isInScope, isLead, isMember } from '../platform/auth/actor.js';

/** The facts about an order that the rules need. */
export interface OrderFacts {
  ownerDepartmentId: string;
  /** It has left, or was given up. */
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
 * Value, promise and profile decide what waiting costs, so only a lead of the owner writes or confirms them, and the
 * program that the owner's orders come from.
 */
export const mayChangeOrder = (actor: Actor, ownerDepartmentId: string): boolean =>
  isLead(actor, ownerDepartmentId) || isSourceOfOrders(actor, ownerDepartmentId);

const isSourceOfOrders = (actor: Actor, ownerDepartmentId: string): boolean =>
  actor.serviceAccount && isMember(actor, ownerDepartmentId) && isInScope(actor, 'orders:write');

/** A stub is typed by whoever works on the request, on either side; it counts for nothing until it is confirmed. */
export const mayLinkOrder = (actor: Actor, departmentIds: string[]): boolean =>
  departmentIds.some((departmentId) => isMember(actor, departmentId));

/** That an order waits is the word of who waits. */
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
