import type { Instant } from './instant.js';
import type { Terms } from './terms.js';
import type { MoveName, State } from './protocol.js';

/** AGREEMENT: two departments and their proposals. DATE: one request and the offers of its date. */
export type Kind = 'AGREEMENT' | 'DATE';

/** Whom a person speaks for. */
export type Side = 'REQUESTER' | 'PROVIDER';

/**
 * The party that makes a move: a side, the arbiter of an escalation, the clock, or the request whose date is discussed.
 */
export type Party = Side | 'ARBITER' | 'CLOCK' | 'REQUEST';

/** One set of terms put to the other side; for a DATE it is an offer. */
export interface Proposal {
  /** Counted from 1, never reused; a continued negotiation goes on where the withdrawn one stopped. */
  readonly number: number;
  readonly side: Side;
  readonly actorId: string;
  readonly at: Instant;
  readonly terms: Terms;
  /** `hashOfTerms(terms)`: what an acceptance has to quote. */
  readonly hash: string;
  readonly reason: string | null;
  /** Tabled by a lead during an escalation; such a text is outside the limit of proposals. */
  readonly joint: boolean;
}

/** One line of the history, written by every move that was not refused. */
export interface Step {
  readonly move: 'BEGIN' | MoveName;
  readonly party: Party;
  /** Null when the clock or the request moved. */
  readonly actorId: string | null;
  readonly at: Instant;
  readonly to: State;
  readonly reason: string | null;
  /** Terms that the declining side would take instead. */
  readonly alternative: string | null;
}

/** The terms that hold from now on, and how they came to hold. */
export interface Settlement {
  readonly how: 'AGREED' | 'JOINT_TEXT' | 'IMPOSED';
  /** The proposal with these terms; null when the arbiter wrote them. */
  readonly number: number | null;
  readonly terms: Terms;
  readonly hash: string;
  readonly at: Instant;
}

/** A plain JSON value: store it, send it, load it. `begin` makes one, `move` makes the next. */
export interface Negotiation {
  readonly kind: Kind;
  readonly state: State;
  /** The side that has to reply; null when both may act (after a decline, in an escalation) or it is over. */
  readonly turnOf: Side | null;
  readonly proposals: readonly Proposal[];
  /** When the present state ends by itself (see `DEADLINE_OF`); null when it is over. */
  readonly deadline: Instant | null;
  /** Null unless ACCEPTED or IMPOSED: every other end leaves what was in force as it was. */
  readonly settlement: Settlement | null;
  readonly steps: readonly Step[];
}

export function otherSide(side: Side): Side {
  return side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER';
}

export function isSide(party: Party): party is Side {
  return party === 'REQUESTER' || party === 'PROVIDER';
}
