import type { State } from '@lockstep/negotiation';
import type { Outcome } from '../offer.entity.js';

interface Negotiating {
  state: State;
  /** The outcomes of its offers, in the order in which they were made; null lies on the table. */
  outcomes: readonly (Outcome | null)[];
}

/** Offers without a yes, after which the two sides may ask their leads for help. */
const PATIENCE = 3;

/**
 * Whether the sides have come to no date by themselves: the last negotiation ended in a no or in silence, or has seen
 * three offers and no yes.
 */
export function isStuck(negotiations: readonly Negotiating[]): boolean {
  const last = negotiations.at(-1);
  if (last === undefined) return false;
  if (last.state === 'OPEN') return last.outcomes.length >= PATIENCE;
  return last.state === 'DECLINED' || last.outcomes.at(-1) === 'EXPIRED';
}
