import type { Instant } from './instant.js';
import { otherSide, type Negotiation } from './types.js';

/**
 * The negotiation as it was before its request was taken away, because that was undone: the last offer lies on the table
 * again, until the same instant.
 * @throws RangeError when something else ended it.
 */
export function restore(lapsed: Negotiation, replyBy: Instant): Negotiation {
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
