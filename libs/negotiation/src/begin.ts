import type { NegotiationInstant } from './instant.js';
import { againstRound } from './permission.js';
import { NegotiationRefused } from './refusal.js';
import { copyOfTerms, hashOfTerms, type Terms } from './terms.js';
import type { Kind } from './kind.js';
import { otherSide, type Negotiation, type Proposal, type NegotiatingSide } from './types.js';
import { laterThan } from './later-than.js';

export interface NegotiationOpening {
  readonly kind: Kind;
  readonly side: NegotiatingSide;
  readonly actorId: string;
  readonly at: NegotiationInstant;
  readonly terms: Terms;
  readonly reason?: string;
  /** The instant until which the other side may reply. */
  readonly replyBy: NegotiationInstant;
  /**
   * The number of proposals that count already. For an agreement: those of a negotiation of the same scope that was
   * withdrawn within the last 10 working days, else 0. For a date: the offers made on this request so far, so that
   * numbers stay unique.
   */
  readonly alreadyProposed?: number;
}

/**
 * Begins a negotiation with its first proposal.
 *
 * @throws NegotiationRefused `negotiation.proposals_exhausted` if a continued count has no round left.
 * @throws RangeError if `replyBy` is not after `at`.
 */
export function begin(opening: NegotiationOpening): Negotiation {
  const { kind, side, actorId, at } = opening;
  const number = (opening.alreadyProposed ?? 0) + 1;
  const objection = againstRound(kind, number);
  if (objection) throw new NegotiationRefused(objection);
  const reason = opening.reason ?? null;
  return {
    kind,
    state: 'OPEN',
    turnOf: otherSide(side),
    proposals: [proposalOf({ ...opening, number, joint: false })],
    deadline: laterThan(at, opening.replyBy, 'replyBy'),
    settlement: null,
    steps: [{ move: 'BEGIN', party: side, actorId, at, to: 'OPEN', reason, alternative: null }],
  };
}

/** A proposal with its own copy of the terms. */
export function proposalOf(
  text: Pick<Proposal, 'number' | 'side' | 'actorId' | 'at' | 'terms' | 'joint'> & { readonly reason?: string },
): Proposal {
  const { number, side, actorId, at, joint } = text;
  const terms = copyOfTerms(text.terms);
  return { number, side, actorId, at, terms, hash: hashOfTerms(terms), reason: text.reason ?? null, joint };
}
