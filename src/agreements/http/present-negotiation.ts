import type { Proposal, Step, Terms } from '@lockstep/negotiation';
import type { Actor } from '../../platform/auth/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import type { ReadableNegotiation } from '../acts/read-negotiation.js';
import { differencesOf, type AgreedTerms } from '../agreed-terms.js';
import { abilitiesOf } from '../agreements.policy.js';
import type { NegotiationSummary } from '../queries/list-negotiations.js';
import type {
  AgreementProposalDto,
  NegotiationItem,
  NegotiationResponse,
  NegotiationStepDto,
} from './dto/negotiation.dto.js';

/** A negotiation as this person sees it at this moment. */
export function presentNegotiation(actor: Actor, read: ReadableNegotiation, asOf: Date): NegotiationResponse {
  const { agreement, row, negotiation, setOutFrom, version } = read;
  const { requesterDepartmentId, providerDepartmentId, serviceId } = agreement;
  return {
    ...presentSummary({ ...row, requesterDepartmentId, providerDepartmentId, serviceId }),
    currentHash: negotiation.proposals.at(-1)!.hash,
    proposals: negotiation.proposals.map((proposal, index) =>
      presentProposal(proposal, negotiation.proposals[index - 1]?.terms ?? asJson(setOutFrom?.terms)),
    ),
    steps: negotiation.steps.map(presentStep),
    versionId: version?.id ?? null,
    asOf: asOf.toISOString(),
    abilities: abilitiesOf(actor, agreement, negotiation, toSeconds(asOf)),
  };
}

export const presentSummary = (summary: NegotiationSummary): NegotiationItem => ({
  id: summary.id,
  agreementId: summary.agreementId,
  requesterDepartmentId: summary.requesterDepartmentId,
  providerDepartmentId: summary.providerDepartmentId,
  serviceId: summary.serviceId,
  state: summary.state,
  openedBySide: summary.openedBySide,
  turnOf: summary.turnOf,
  deadline: summary.deadline?.toISOString() ?? null,
  openedAt: summary.openedAt.toISOString(),
  closedAt: summary.closedAt?.toISOString() ?? null,
});

const presentProposal = (proposal: Proposal, before: Terms | null): AgreementProposalDto => ({
  number: proposal.number,
  side: proposal.side,
  authorId: proposal.actorId,
  madeAt: toInstant(proposal.at).toISOString(),
  terms: proposal.terms as unknown as AgreedTerms,
  hash: proposal.hash,
  reason: proposal.reason,
  joint: proposal.joint,
  differences: before === null ? [] : differencesOf(before, proposal.terms),
});

const presentStep = (step: Step): NegotiationStepDto => ({ ...step, at: toInstant(step.at).toISOString() });

const asJson = (terms: AgreedTerms | undefined): Terms | null => (terms as unknown as Terms | undefined) ?? null;
