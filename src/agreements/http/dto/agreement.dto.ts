import { Optional } from '../../../platform/http/fields.js';
import { IsDepartment, IsService } from '../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { VERSION_STANDINGS, type VersionStanding } from '../../versions/version-standing.js';
import { AgreementNoticeDto, ReviewDto } from './agreement-life.dto.js';
import { AgreedTermsDto, DifferenceDto } from '../../terms/http/terms.dto.js';

export class ScopeDto {
  @IdField() requesterDepartmentId: string;
  @IdField() providerDepartmentId: string;

  @IdField({ nullable: true, description: 'Null: all services without an agreement of their own.' })
  serviceId: string | null;
}

export class VersionInForceDto {
  @IdField() versionId: string;
  @IntegerField({ example: 1 }) number: number;
  @PartField(AgreedTermsDto) terms: AgreedTerms;
  @InstantField({ example: '2026-03-05T14:00:00.000Z' }) effectiveFrom: string;
  @InstantField({ nullable: true }) effectiveTo: string | null;

  @FlagField({
    example: false,
    description: 'True: its end has passed, and its renewal is being negotiated or has failed.',
  })
  extended: boolean;
}

export class AgreementItemDto extends ScopeDto {
  @IdField() id: string;

  @PartField(VersionInForceDto, {
    nullable: true,
    description: 'The version that gives the targets now; null: none does.',
  })
  inForce: VersionInForceDto | null;
}

export class AgreementVersionDto {
  @IdField() id: string;
  @IntegerField({ example: 2 }) number: number;
  @PartField(AgreedTermsDto) terms: AgreedTerms;
  @TextField({ example: '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708' }) hash: string;
  @InstantField() effectiveFrom: string;
  @InstantField({ nullable: true }) effectiveTo: string | null;
  @OneOfField(['AGREED', 'JOINT_TEXT', 'IMPOSED'], { enumName: 'VersionOrigin' }) origin: string;
  @IdField() negotiationId: string;
  @IdField() acceptedById: string;
  @InstantField() createdAt: string;
  @OneOfField(VERSION_STANDINGS, { enumName: 'VersionStanding', example: 'ACTIVE' }) standing: VersionStanding;
  @ListField(DifferenceDto, { description: 'The differences from the version before.' })
  differences: DifferenceDto[];
}

export class AgreementAbilitiesDto {
  @FlagField({ description: 'Put a next version to the other side.' }) propose: boolean;
  @FlagField() openReview: boolean;
  @FlagField({ description: 'Confirm the open review without a change.' }) confirmReview: boolean;
  @FlagField() giveNotice: boolean;
}

export class AgreementDto extends AgreementItemDto {
  @ListField(AgreementVersionDto, { description: 'The oldest comes first. A version never changes.' })
  versions: AgreementVersionDto[];

  @IdField({ nullable: true }) openNegotiationId: string | null;
  @PartField(ReviewDto, { nullable: true, description: 'Null when no review is open.' })
  review: ReviewDto | null;
  @InstantField({ nullable: true, description: 'When the next review begins.' })
  reviewDueAt: string | null;
  @PartField(AgreementNoticeDto, { nullable: true, description: 'The notice given for the newest version.' })
  notice: AgreementNoticeDto | null;
  @InstantField({ description: 'The moment of `inForce`.' }) asOf: string;
  @PartField(AgreementAbilitiesDto) abilities: AgreementAbilitiesDto;
}

export const AgreementPage = PageOf(AgreementItemDto);

export class AgreementsQuery extends PageQuery {
  @Optional()
  @IsDepartment()
  requesterDepartmentId?: string;

  @Optional()
  @IsDepartment()
  providerDepartmentId?: string;

  @Optional()
  @IsService({}, 'providerDepartmentId')
  serviceId?: string;
}
