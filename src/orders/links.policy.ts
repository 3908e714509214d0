import { type Actor, isLead, isMember } from '../platform/auth/index.js';
import type { RequestView } from '../requests/index.js';
import type { CustomerOrder } from './customer-order.entity.js';
import { sidesOf } from './disputes/dispute-rules.js';
import { endOf } from './order-end.js';
import type { OrderLink } from './order-link.entity.js';
import { mayAssertBlocking, mayChangeOrder, mayLinkOrder } from './orders.policy.js';

export interface LinkAbilities {
  /** Unlink the order. An order that has left also needs a reason. */
  unlink: boolean;
  dispute: boolean;
  settleDispute: boolean;
}

type Order = Pick<CustomerOrder, 'ownerDepartmentId' | 'releasedAt' | 'cancelledAt'>;
type Request = Pick<
  RequestView,
  'requesterDepartmentId' | 'providerDepartmentId' | 'holderDepartmentId' | 'formerHolderIds'
>;

/** The departments that may name the orders of a request. */
export const departmentsOfLinked = (request: Omit<Request, 'formerHolderIds'>): string[] => [
  request.requesterDepartmentId,
  request.providerDepartmentId,
  request.holderDepartmentId,
];

export const mayLinkTo = (actor: Actor, request: Request): boolean => mayLinkOrder(actor, departmentsOfLinked(request));

/** The verdicts that the acts on a link check. @param disputed its dispute is open */
export function linkAbilitiesOf(
  actor: Actor,
  request: Request,
  order: Order,
  link: Pick<OrderLink, 'blocks' | 'endedAt'>,
  disputed: boolean,
): LinkAbilities {
  const { REQUESTER: waiting, PROVIDER: asked } = sidesOf(request, order.ownerDepartmentId);
  const both = [...waiting, ...asked];
  const mayUnblock =
    mayAssertBlocking(actor, waiting) && (endOf(order) === null || mayChangeOrder(actor, order.ownerDepartmentId));
  return {
    unlink: link.endedAt === null && mayLinkTo(actor, request) && (!link.blocks || mayUnblock),
    dispute: link.blocks && !disputed && both.some((departmentId) => isMember(actor, departmentId)),
    settleDispute: disputed && (actor.executive || both.some((departmentId) => isLead(actor, departmentId))),
  };
}
