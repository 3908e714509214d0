import type { Side } from '../../platform/events/index.js';
import type { OrderLink } from '../order-link.entity.js';

export const DISPUTE_OUTCOMES = ['UPHELD', 'REJECTED', 'AMENDED'] as const;
/** UPHELD: the request blocked the order as stated. REJECTED: it never did. AMENDED: it did, from another instant on. */
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** One side's answer to a link. */
export interface Stance {
  outcome: DisputeOutcome;
  /** From when the request blocked the order; null unless AMENDED. */
  from: Date | null;
}

export const UPHELD: Stance = { outcome: 'UPHELD', from: null };
export const REJECTED: Stance = { outcome: 'REJECTED', from: null };
export const amendedFrom = (from: Date): Stance => ({ outcome: 'AMENDED', from });

export const isSame = (a: Stance, b: Stance): boolean =>
  a.outcome === b.outcome && a.from?.getTime() === b.from?.getTime();

interface Parties {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  holderDepartmentId: string;
  formerHolderIds: readonly string[];
}

/**
 * The departments on each side of a dispute. REQUESTER: the departments that wait for the answer, with the owner of the
 * order. PROVIDER: the departments that were asked. An owner who was asked itself, for example to release its own
 * order, is on the side of the asked.
 */
export function sidesOf(request: Parties, ownerDepartmentId: string): Record<Side, string[]> {
  const { requesterDepartmentId, providerDepartmentId, holderDepartmentId, formerHolderIds } = request;
  const asked = [...new Set([providerDepartmentId, holderDepartmentId, ...formerHolderIds])].filter(
    (departmentId) => departmentId !== requesterDepartmentId,
  );
  const waiting = [...new Set([requesterDepartmentId, ownerDepartmentId])].filter((id) => !asked.includes(id));
  return { REQUESTER: waiting, PROVIDER: asked };
}

/** The link after its dispute is settled. */
export function settled({ blocks, blockedFrom }: Assertion, { outcome, from }: Stance): Assertion {
  if (outcome === 'REJECTED') return { blocks: false, blockedFrom };
  return { blocks, blockedFrom: from ?? blockedFrom };
}

export type Assertion = Pick<OrderLink, 'blocks' | 'blockedFrom'>;
