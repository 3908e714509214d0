import { ApiProperty } from '@nestjs/swagger';
import { IsId, Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { AgreedTerms } from '../../terms/agreed-terms.js';
import { VERSION_STANDINGS, type VersionStanding } from '../../versions/version-standing.js';
import { AgreementNoticeDto, ReviewDto } from './agreement-life.dto.js';
import { AgreedTermsDto, DifferenceDto } from '../../terms/http/terms.dto.js';

export class ScopeDto {
  @ApiProperty({ format: 'uuid' }) requesterDepartmentId: string;
  @ApiProperty({ format: 'uuid' }) providerDepartmentId: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: all services without an agreement of their own.',
  })
  serviceId: string | null;
}

export class VersionInForceDto {
  @ApiProperty({ format: 'uuid' }) versionId: string;
  @ApiProperty({ type: 'integer', example: 1 }) number: number;
  @ApiProperty({ type: AgreedTermsDto }) terms: AgreedTerms;
  @ApiProperty({ format: 'date-time', example: '2026-03-05T14:00:00.000Z' }) effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) effectiveTo: string | null;

  @ApiProperty({
    example: false,
    description: 'True: its end has passed, and its renewal is being negotiated or has failed.',
  })
  extended: boolean;
}

export class AgreementItem extends ScopeDto {
  @ApiProperty({ format: 'uuid' }) id: string;

  @ApiProperty({
    type: VersionInForceDto,
    nullable: true,
    description: 'The version that gives the targets now; null: none does.',
  })
  inForce: VersionInForceDto | null;
}

export class AgreementVersionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 2 }) number: number;
  @ApiProperty({ type: AgreedTermsDto }) terms: AgreedTerms;
  @ApiProperty({ example: '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708' }) hash: string;
  @ApiProperty({ format: 'date-time' }) effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) effectiveTo: string | null;
  @ApiProperty({ enum: ['AGREED', 'JOINT_TEXT', 'IMPOSED'], enumName: 'VersionOrigin' }) origin: string;
  @ApiProperty({ format: 'uuid' }) negotiationId: string;
  @ApiProperty({ format: 'uuid' }) acceptedById: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ enum: VERSION_STANDINGS, enumName: 'VersionStanding', example: 'ACTIVE' }) standing: VersionStanding;
  @ApiProperty({ type: [DifferenceDto], description: 'The differences from the version before.' })
  differences: DifferenceDto[];
}

export class AgreementAbilitiesDto {
  @ApiProperty({ description: 'Put a next version to the other side.' }) propose: boolean;
  @ApiProperty() openReview: boolean;
  @ApiProperty({ description: 'Confirm the open review without a change.' }) confirmReview: boolean;
  @ApiProperty() giveNotice: boolean;
}

export class AgreementResponse extends AgreementItem {
  @ApiProperty({ type: [AgreementVersionDto], description: 'The oldest comes first. A version never changes.' })
  versions: AgreementVersionDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true }) openNegotiationId: string | null;
  @ApiProperty({ type: ReviewDto, nullable: true, description: 'Null when no review is open.' })
  review: ReviewDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the next review begins.' })
  reviewDueAt: string | null;
  @ApiProperty({ type: AgreementNoticeDto, nullable: true, description: 'The notice given for the newest version.' })
  notice: AgreementNoticeDto | null;
  @ApiProperty({ format: 'date-time', description: 'The moment of `inForce`.' }) asOf: string;
  @ApiProperty({ type: AgreementAbilitiesDto }) abilities: AgreementAbilitiesDto;
}

export const AgreementPage = PageOf(AgreementItem);

export class AgreementsQuery extends PageQuery {
  @IsId({ required: false })
  @Optional()
  requesterDepartmentId?: string;

  @IsId({ required: false })
  @Optional()
  providerDepartmentId?: string;

  @IsId({ required: false })
  @Optional()
  serviceId?: string;
}
