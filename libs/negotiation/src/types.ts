import type { NegotiationInstant } from './instant.js';
import type { Kind } from './kind.js';
import type { Terms } from './terms.js';
import type { MoveName, NegotiationState } from './protocol.js';

/** The side that a person acts for. */
export type NegotiatingSide = 'REQUESTER' | 'PROVIDER';

/**
 * The party that makes a move: a side, the arbiter of an escalation, the clock, or the request whose date is discussed.
 */
export type Party = NegotiatingSide | 'ARBITER' | 'CLOCK' | 'REQUEST';

/** One set of terms that one side puts to the other. For a DATE it is an offer. */
export interface Proposal {
  /** Counts from 1, never reused. A continued negotiation continues the count of the withdrawn one. */
  readonly number: number;
  readonly side: NegotiatingSide;
  readonly actorId: string;
  readonly at: NegotiationInstant;
  readonly terms: Terms;
  /** `hashOfTerms(terms)`. An acceptance must quote it. */
  readonly hash: string;
  readonly reason: string | null;
  /** True for a joint text of a lead during an escalation. It does not count towards the limit of proposals. */
  readonly joint: boolean;
}

/** One line of the history. Every move that was not refused writes one. */
export interface NegotiationStep {
  readonly move: 'BEGIN' | MoveName;
  readonly party: Party;
  /** Null for moves of the clock or of the request. */
  readonly actorId: string | null;
  readonly at: NegotiationInstant;
  readonly to: NegotiationState;
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
  readonly at: NegotiationInstant;
}

/** A plain JSON value that can be stored, sent and loaded. `begin` creates it, `move` creates its successor. */
export interface Negotiation {
  readonly kind: Kind;
  readonly state: NegotiationState;
  /** The side that must reply; null if both may act (after a decline, in an escalation) or if the negotiation is over. */
  readonly turnOf: NegotiatingSide | null;
  readonly proposals: readonly Proposal[];
  /** The instant at which the present state ends by itself (see `DEADLINE_OF`); null if the negotiation is over. */
  readonly deadline: NegotiationInstant | null;
  /** Null unless ACCEPTED or IMPOSED: every other end leaves the terms in force unchanged. */
  readonly settlement: Settlement | null;
  readonly steps: readonly NegotiationStep[];
}

export function otherSide(side: NegotiatingSide): NegotiatingSide {
  return side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER';
}

export function isSide(party: Party): party is NegotiatingSide {
  return party === 'REQUESTER' || party === 'PROVIDER';
}
