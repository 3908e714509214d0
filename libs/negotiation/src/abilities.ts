import type { NegotiationInstant } from './instant.js';
import { objectionTo } from './permission.js';
import { PROTOCOL, type MoveName } from './protocol.js';
import type { Negotiation, Party } from './types.js';

const MOVES = [...new Set(PROTOCOL.map(([, , move]) => move))];

/**
 * The moves that this party may make now, in the order of the protocol; empty if it can only wait. A person who has
 * acted for another party is still refused.
 */
export function abilitiesOf(negotiation: Negotiation, party: Party, now: NegotiationInstant): MoveName[] {
  return MOVES.filter((name) => objectionTo(negotiation, name, party, now) === null);
}
