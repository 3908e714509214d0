import type { Instant } from './instant.js';
import { objectionTo } from './permission.js';
import { PROTOCOL, type MoveName } from './protocol.js';
import type { Negotiation, Party } from './types.js';

const MOVES = [...new Set(PROTOCOL.map(([, , move]) => move))];

/**
 * The moves this party may make now, in the order of the protocol; empty when it can only wait.
 * A person is still refused who acted for another party.
 */
export function abilitiesOf(negotiation: Negotiation, party: Party, now: Instant): MoveName[] {
  return MOVES.filter((name) => objectionTo(negotiation, name, party, now) === null);
}
