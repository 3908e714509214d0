import type { Negotiation, Proposal } from '@lockstep/negotiation';
import { toInstantOrNull, toInstant, toSeconds } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/index.js';
import { asJson, fromJson } from '../terms/agreed-terms.js';
import type { NegotiationRow } from './negotiation.entity.js';
import type { ProposalRow } from './proposal.entity.js';

/** The value that the rules of negotiating use. The caller gives the proposals in the order of their numbers. */
export const toTermsNegotiation = (row: NegotiationRow, proposals: ProposalRow[]): Negotiation => ({
  kind: 'AGREEMENT',
  state: row.state,
  turnOf: row.turnOf,
  proposals: proposals.map(toProposal),
  deadline: row.deadline === null ? null : toSeconds(row.deadline),
  settlement: row.settlement,
  steps: row.steps,
});

const toProposal = ({ number, side, authorId, madeAt, terms, hash, reason, joint }: ProposalRow): Proposal => ({
  number,
  side,
  actorId: authorId,
  at: toSeconds(madeAt),
  terms: asJson(terms),
  hash,
  reason,
  joint,
});

/** The columns that a move may have changed. */
export const columnsOfNegotiation = (
  negotiation: Negotiation,
): Pick<NegotiationRow, 'state' | 'turnOf' | 'deadline' | 'settlement' | 'steps' | 'closedAt'> => ({
  state: negotiation.state,
  turnOf: negotiation.turnOf,
  deadline: toInstantOrNull(negotiation.deadline),
  settlement: negotiation.settlement,
  steps: negotiation.steps,
  // Each state except a final one has a deadline.
  closedAt: negotiation.deadline === null ? toInstant(negotiation.steps.at(-1)!.at) : null,
});

export const toProposalRow = (negotiationId: string, proposal: Proposal): ProposalRow => ({
  id: newId(),
  negotiationId,
  number: proposal.number,
  side: proposal.side,
  authorId: proposal.actorId,
  terms: fromJson(proposal.terms),
  hash: proposal.hash,
  reason: proposal.reason,
  joint: proposal.joint,
  madeAt: toInstant(proposal.at),
});
