import type { Actor } from '../../platform/auth/index.js';
import type { AgreementVersion } from '../agreement-version.entity.js';
import { sideToOpen } from '../agreements.policy.js';
import type { VersionInForce } from '../in-force.js';
import { differencesOf } from '../terms-difference.js';
import type { AgreementSummary } from '../queries/list-agreements.js';
import type { ReadableAgreement } from '../queries/read-agreement.js';
import type { AgreementItem, AgreementResponse, AgreementVersionDto, VersionInForceDto } from './dto/agreement.dto.js';

/** An agreement as this person sees it at this moment. */
export function presentAgreement(actor: Actor, read: ReadableAgreement, asOf: Date): AgreementResponse {
  const { agreement, versions, inForce, openNegotiationId, negotiating } = read;
  return {
    ...presentAgreementItem({ ...agreement, inForce }),
    versions: versions.map((version, index) => presentVersion(version, versions[index - 1])),
    openNegotiationId,
    asOf: asOf.toISOString(),
    abilities: { propose: !negotiating && sideToOpen(actor, agreement) !== null },
  };
}

export const presentAgreementItem = (summary: AgreementSummary): AgreementItem => ({
  id: summary.id,
  requesterDepartmentId: summary.requesterDepartmentId,
  providerDepartmentId: summary.providerDepartmentId,
  serviceId: summary.serviceId,
  inForce: summary.inForce === null ? null : presentInForce(summary.inForce),
});

const presentInForce = (version: VersionInForce): VersionInForceDto => ({
  versionId: version.versionId,
  number: version.number,
  terms: version.terms,
  effectiveFrom: version.effectiveFrom.toISOString(),
  effectiveTo: version.effectiveTo?.toISOString() ?? null,
  extended: version.extended,
});

const presentVersion = (version: AgreementVersion, before: AgreementVersion | undefined): AgreementVersionDto => ({
  id: version.id,
  number: version.number,
  terms: version.terms,
  hash: version.hash,
  effectiveFrom: version.effectiveFrom.toISOString(),
  effectiveTo: version.effectiveTo?.toISOString() ?? null,
  origin: version.origin,
  negotiationId: version.negotiationId,
  acceptedById: version.acceptedById,
  createdAt: version.createdAt.toISOString(),
  differences: before === undefined ? [] : differencesOf(before.terms, version.terms),
});
