import type { NegotiationState } from '@lockstep/negotiation';
import type { OfferResult } from '../offer.entity.js';

interface Negotiating {
  state: NegotiationState;
  /** The outcomes of the offers, in the order in which they were made. Null: the offer is open. */
  outcomes: readonly (OfferResult | null)[];
}

/** The number of offers without an acceptance after which the two sides may call in their leads. */
const PATIENCE = 3;

/**
 * Whether the two sides are stuck: the last negotiation ended in a decline or in silence, or it has three offers and no
 * acceptance.
 */
export function isStuck(negotiations: readonly Negotiating[]): boolean {
  const last = negotiations.at(-1);
  if (last === undefined) return false;
  if (last.state === 'OPEN') return last.outcomes.length >= PATIENCE;
  return last.state === 'DECLINED' || last.outcomes.at(-1) === 'EXPIRED';
}
