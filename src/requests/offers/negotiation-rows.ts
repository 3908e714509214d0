import type { Negotiation, Proposal } from '@lockstep/negotiation';
import { toInstant, toInstantOrNull, toSeconds } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/index.js';
import type { DateNegotiation } from './date-negotiation.entity.js';
import { fromTerms, toNegotiatedTerms } from './offer-terms.js';
import type { Offer } from './offer.entity.js';

/** The value for the rules of the lib `negotiation`. The offers must be in the order of their numbers. */
export const toDateNegotiation = (row: DateNegotiation, offers: Offer[]): Negotiation => ({
  kind: 'DATE',
  state: row.state,
  turnOf: row.turnOf,
  proposals: offers.map(toProposal),
  deadline: row.deadline === null ? null : toSeconds(row.deadline),
  settlement: row.settlement,
  steps: row.steps,
});

const toProposal = (offer: Offer): Proposal => ({
  number: offer.number,
  side: offer.side,
  actorId: offer.authorId,
  at: toSeconds(offer.madeAt),
  terms: toNegotiatedTerms(offer),
  hash: offer.hash,
  reason: offer.reason,
  joint: false,
});

type Moving = 'state' | 'turnOf' | 'deadline' | 'steps' | 'settlement';

/** The columns that a move may have changed. */
export const columnsOfDateNegotiation = (negotiation: Negotiation): Pick<DateNegotiation, Moving> => ({
  state: negotiation.state,
  turnOf: negotiation.turnOf,
  deadline: toInstantOrNull(negotiation.deadline),
  steps: negotiation.steps,
  settlement: negotiation.settlement,
});

/** The newest offer of a negotiation, as a new row, after a begin or a counter. */
export function offerOnTable({ id, requestId }: DateNegotiation, { proposals, deadline }: Negotiation): Offer {
  const { number, side, actorId, terms, hash, reason, at } = proposals.at(-1)!;
  return {
    id: newId(),
    negotiationId: id,
    requestId,
    number,
    side,
    authorId: actorId,
    ...fromTerms(terms),
    reason,
    hash,
    replyBy: toInstant(deadline!),
    madeAt: toInstant(at),
    outcome: null,
    settledAt: null,
  };
}
