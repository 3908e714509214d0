import type { Instant } from './instant.js';
import type { Kind } from './kind.js';
import type { Terms } from './terms.js';
import type { MoveName, State } from './protocol.js';

/** The side that a person acts for. */
export type Side = 'REQUESTER' | 'PROVIDER';

/**
 * The party that makes a move: a side, the arbiter of an escalation, the clock, or the request whose date is discussed.
 */
export type Party = Side | 'ARBITER' | 'CLOCK' | 'REQUEST';

/** One set of terms that one side puts to the other. For a DATE it is an offer. */
export interface Proposal {
  /** Counts from 1, never reused. A continued negotiation continues the count of the withdrawn one. */
  readonly number: number;
  readonly side: Side;
  readonly actorId: string;
  readonly at: Instant;
  readonly terms: Terms;
  /** `hashOfTerms(terms)`. An acceptance must quote it. */
  readonly hash: string;
  readonly reason: string | null;
  /** True for a joint text of a lead during an escalation. It does not count towards the limit of proposals. */
  readonly joint: boolean;
}

/** One line of the history. Every move that was not refused writes one. */
export interface Step {
  readonly move: 'BEGIN' | MoveName;
  readonly party: Party;
  /** Null for moves of the clock or of the request. */
  readonly actorId: string | null;
  readonly at: Instant;
  readonly to: State;
  readonly reason: string | null;
  /** The terms that the declining side would accept instead. */
  readonly alternative: string | null;
}

/** The terms that are in force from now on, and how they were settled. */
export interface Settlement {
  readonly how: 'AGREED' | 'JOINT_TEXT' | 'IMPOSED';
  /** The number of the proposal with these terms; null if the arbiter wrote them. */
  readonly number: number | null;
  readonly terms: Terms;
  readonly hash: string;
  readonly at: Instant;
}

/** A plain JSON value that can be stored, sent and loaded. `begin` creates it, `move` creates its successor. */
export interface Negotiation {
  readonly kind: Kind;
  readonly state: State;
  /** The side that must reply; null if both may act (after a decline, in an escalation) or if the negotiation is over. */
  readonly turnOf: Side | null;
  readonly proposals: readonly Proposal[];
  /** The instant at which the present state ends by itself (see `DEADLINE_OF`); null if the negotiation is over. */
  readonly deadline: Instant | null;
  /** Null unless ACCEPTED or IMPOSED: every other end leaves the terms in force unchanged. */
  readonly settlement: Settlement | null;
  readonly steps: readonly Step[];
}

export function otherSide(side: Side): Side {
  return side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER';
}

export function isSide(party: Party): party is Side {
  return party === 'REQUESTER' || party === 'PROVIDER';
}
