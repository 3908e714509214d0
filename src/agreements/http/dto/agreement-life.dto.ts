import { ApiProperty } from '@nestjs/swagger';
import type { Side } from '@lockstep/negotiation';
import { IsInstant, IsText, Optional } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { REVIEW_CAUSES, type AttainmentFigures, type ReviewCause } from '../../reviews/review-words.js';

export class NewReviewBody {
  @IsText({ max: 2000 }, { example: 'Half of the questions are about one machine, which is being replaced.' })
  reason: string;
}

export class NoticeBody {
  @IsText({ max: 2000 }, { example: 'The service moves to Quality in May.' })
  reason: string;

  @IsInstant({
    required: false,
    description: 'Left out: the earliest possible end, ten working days of the other side.',
  })
  @Optional()
  endsAt?: Date;
}

export class AttainmentFiguresDto implements AttainmentFigures {
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time' }) to: string;
  @ApiProperty({ type: 'integer', example: 12, description: 'Requests that fell due in that time.' }) due: number;
  @ApiProperty({ type: 'integer', example: 9, description: 'Requests among these that were answered in time.' })
  met: number;
  @ApiProperty({ type: 'integer', example: 9000, description: 'The promised share, in basis points.' })
  objectiveBp: number;
}

/** The departments look again at what is in force. */
export class ReviewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) versionId: string;
  @ApiProperty({ enum: REVIEW_CAUSES, enumName: 'ReviewCause', example: 'PERIOD' }) cause: ReviewCause;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: AttainmentFiguresDto, nullable: true, description: 'With ATTAINMENT only.' })
  figures: AttainmentFiguresDto | null;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], isArray: true, description: 'The sides that want no change.' })
  confirmedBy: Side[];
}

export class AgreementNoticeDto {
  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], example: 'PROVIDER' }) side: Side;
  @ApiProperty({ format: 'uuid' }) givenById: string;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) givenAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
}

export class AgreementMomentDto {
  @ApiProperty({ type: 'integer', example: 4 }) sequence: number;
  @ApiProperty({ example: 'agreement.version_activated' }) type: string;
  @ApiProperty({ example: 'A version of an agreement came into force.' }) words: string;
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @ApiProperty({
    example: false,
    description: 'True: it happened by time while the application was not running, and was recorded afterwards.',
  })
  late: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId: string | null;
  @ApiProperty({ type: String, enum: ['REQUESTER', 'PROVIDER'], nullable: true }) side: Side | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids and instants.' }) details: object;
}

export const AgreementMomentPage = PageOf(AgreementMomentDto);
