import type { Proposal, NegotiationStep } from '@lockstep/negotiation';
import type { Actor } from '../../../platform/auth/index.js';
import { toInstant, toSeconds } from '../../../platform/clock/clock.js';
import type { ReadableNegotiation } from '../acts/read-negotiation.js';
import { fromJson, type AgreedTerms } from '../../terms/agreed-terms.js';
import { abilitiesOf } from '../../agreements.policy.js';
import type { NegotiationSummary } from '../list-negotiations.js';
import { differencesOf } from '../../terms/terms-difference.js';
import type {
  AgreementProposalDto,
  NegotiationItemDto,
  NegotiationDto,
  NegotiationStepDto,
} from './dto/negotiation.dto.js';

/** A negotiation as this person sees it at this moment, with the backtests of its proposals by their numbers. */
export function presentNegotiation(
  actor: Actor,
  read: ReadableNegotiation,
  backtests: ReadonlyMap<number, object>,
  asOf: Date,
): NegotiationDto {
  const { agreement, row, negotiation, setOutFrom, version } = read;
  const { requesterDepartmentId, providerDepartmentId, serviceId } = agreement;
  return {
    ...presentSummary({ ...row, requesterDepartmentId, providerDepartmentId, serviceId }),
    currentHash: negotiation.proposals.at(-1)!.hash,
    proposals: negotiation.proposals.map((proposal, index) => ({
      ...presentProposal(
        proposal,
        index === 0 ? (setOutFrom?.terms ?? null) : termsOf(negotiation.proposals[index - 1]!),
      ),
      backtest: backtests.get(proposal.number) ?? null,
    })),
    steps: negotiation.steps.map(presentStep),
    versionId: version?.id ?? null,
    asOf: asOf.toISOString(),
    abilities: abilitiesOf(actor, agreement, negotiation, toSeconds(asOf)),
  };
}

export const presentSummary = (summary: NegotiationSummary): NegotiationItemDto => ({
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

function presentProposal(proposal: Proposal, before: AgreedTerms | null): Omit<AgreementProposalDto, 'backtest'> {
  const terms = termsOf(proposal);
  return {
    number: proposal.number,
    side: proposal.side,
    authorId: proposal.actorId,
    madeAt: toInstant(proposal.at).toISOString(),
    terms,
    hash: proposal.hash,
    reason: proposal.reason,
    joint: proposal.joint,
    differences: before === null ? [] : differencesOf(before, terms),
  };
}

const termsOf = (proposal: Proposal): AgreedTerms => fromJson(proposal.terms);

const presentStep = (step: NegotiationStep): NegotiationStepDto => ({ ...step, at: toInstant(step.at).toISOString() });
