import type { NegotiationInstant } from './instant.js';
import { otherSide, type Negotiation } from './types.js';

/**
 * Undoes a LAPSE whose cause was undone: the last offer is open again, until `replyBy`.
 * @throws RangeError if something else ended the negotiation.
 */
export function restore(lapsed: Negotiation, replyBy: NegotiationInstant): Negotiation {
  const offer = lapsed.proposals.at(-1);
  if (offer === undefined || lapsed.steps.at(-1)?.move !== 'LAPSE') throw new RangeError('nothing has lapsed');
  return {
    ...lapsed,
    state: 'OPEN',
    turnOf: otherSide(offer.side),
    deadline: replyBy,
    steps: lapsed.steps.slice(0, -1),
  };
}
