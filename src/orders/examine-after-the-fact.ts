import { Actor } from '../platform/auth/actor.js';
import type { CustomerOrder } from './customer-order.entity.js';
import { endOf } from './order-end.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';

/**
 * While an order is open, the people who work on it say whether it waited for a request. Once it has ended its cost is
 * frozen: then only its owner restates it, with a reason.
 */
export function examineAfterTheFact(
  actor: Actor,
  order: Pick<CustomerOrder, 'ownerDepartmentId' | 'releasedAt' | 'cancelledAt'>,
  reason: string | null,
): void {
  if (endOf(order) === null) return;
  if (reason === null) throw refuse('order.correction_needs_a_reason');
  if (!mayChangeOrder(actor, order.ownerDepartmentId)) throw refuse('order.not_yours_to_correct');
}
