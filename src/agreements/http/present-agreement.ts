import type { Actor } from '../../platform/auth/index.js';
import type { AgreementVersion } from '../versions/agreement-version.entity.js';
import { sideToOpen } from '../agreements.policy.js';
import type { VersionInForce } from '../versions/in-force.js';
import type { AgreementSummary } from '../queries/list-agreements.js';
import type { ReadableAgreement } from '../queries/read-agreement.js';
import type { Review } from '../reviews/review.entity.js';
import type { Termination } from '../versions/termination.entity.js';
import { differencesOf } from '../terms/terms-difference.js';
import { versionStandingOf } from '../versions/version-standing.js';
import type { AgreementNoticeDto, ReviewDto } from './dto/agreement-life.dto.js';
import type {
  AgreementAbilitiesDto,
  AgreementItemDto,
  AgreementDto,
  AgreementVersionDto,
  VersionInForceDto,
} from './dto/agreement.dto.js';

/** An agreement as this person sees it at this moment. */
export function presentAgreement(actor: Actor, read: ReadableAgreement, asOf: Date): AgreementDto {
  const { agreement, versions, inForce, openNegotiationId, review, notice } = read;
  return {
    ...presentAgreementItem({ ...agreement, inForce }),
    versions: versions.map((version, index) => ({
      ...presentVersion(version, versions[index - 1]),
      standing: versionStandingOf(version, versions, inForce, asOf),
    })),
    openNegotiationId,
    review: review === null ? null : presentReview(review),
    reviewDueAt: agreement.reviewDueAt?.toISOString() ?? null,
    notice: notice === null ? null : presentNotice(notice),
    asOf: asOf.toISOString(),
    abilities: abilitiesOf(actor, read),
  };
}

export const presentAgreementItem = (summary: AgreementSummary): AgreementItemDto => ({
  id: summary.id,
  requesterDepartmentId: summary.requesterDepartmentId,
  providerDepartmentId: summary.providerDepartmentId,
  serviceId: summary.serviceId,
  inForce: summary.inForce === null ? null : presentInForce(summary.inForce),
});

function abilitiesOf(actor: Actor, read: ReadableAgreement): AgreementAbilitiesDto {
  const side = sideToOpen(actor, read.agreement);
  const own = side === 'REQUESTER' ? read.review?.requesterConfirmedById : read.review?.providerConfirmedById;
  return {
    propose: side !== null && !read.negotiating,
    openReview: side !== null && read.inForce !== null && read.review === null,
    confirmReview: side !== null && own === null,
    giveNotice: side !== null && read.inForce !== null && read.notice === null,
  };
}

const presentInForce = (version: VersionInForce): VersionInForceDto => ({
  versionId: version.versionId,
  number: version.number,
  terms: version.terms,
  effectiveFrom: version.effectiveFrom.toISOString(),
  effectiveTo: version.effectiveTo?.toISOString() ?? null,
  extended: version.extended,
});

const presentVersion = (
  version: AgreementVersion,
  before: AgreementVersion | undefined,
): Omit<AgreementVersionDto, 'standing'> => ({
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

const presentReview = (review: Review): ReviewDto => ({
  id: review.id,
  versionId: review.versionId,
  cause: review.cause,
  reason: review.reason,
  figures: review.figures,
  openedAt: review.openedAt.toISOString(),
  confirmedBy: [
    ...(review.requesterConfirmedById === null ? [] : (['REQUESTER'] as const)),
    ...(review.providerConfirmedById === null ? [] : (['PROVIDER'] as const)),
  ],
});

const presentNotice = (notice: Termination): AgreementNoticeDto => ({
  side: notice.side,
  givenById: notice.givenById,
  reason: notice.reason,
  givenAt: notice.givenAt.toISOString(),
  endsAt: notice.endsAt.toISOString(),
});
