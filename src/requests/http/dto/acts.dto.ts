import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsId, IsText, Optional, OrNull } from '../../../platform/http/fields.js';
import {
  CANCEL_REASONS,
  DECLINE_REASONS,
  PRIORITIES,
  REOPEN_REASONS,
  type CancelReason,
  type DeclineReason,
  type Priority,
  type ReopenReason,
} from '../../request-words.js';

/** The longest message. */
const LONG = 20_000;
/** A working year of one person. */
const MOST_MINUTES = 120_000;
/** Cited in one answer. */
const MOST_ARTICLES = 20;

export class AcceptanceDto {
  @IsText({ max: LONG }, { required: false, example: 'I have the drawing on my desk, you hear from me today.' })
  @Optional()
  words?: string;
}

export class AssignmentDto {
  @IsId({
    nullable: true,
    example: '01990000-0000-7000-8000-000000000001',
    description: 'A member of the department that holds the request; null for nobody.',
  })
  @OrNull()
  assigneeId: string | null;
}

export class EffortEstimateDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MOST_MINUTES,
    example: 45,
    description: 'Minutes of one person.',
  })
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutes: number;
}

export class PriorityDto {
  @ApiProperty({ enum: PRIORITIES, example: 'P1' })
  @IsIn(PRIORITIES)
  priority: Priority;
}

export class ResolutionDto {
  @IsText({ max: LONG }, { example: 'Revision D. C has the wrong bore; I have withdrawn it from the server.' })
  answer: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_ARTICLES,
    example: [],
    description: 'Ids of cited articles.',
  })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_ARTICLES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  articleIds?: string[];
}

export class ReopeningDto {
  @ApiProperty({ enum: REOPEN_REASONS, example: 'INCOMPLETE' })
  @IsIn(REOPEN_REASONS)
  reason: ReopenReason;

  @IsText({ max: LONG }, { required: false, example: 'And which surface finish?' })
  @Optional()
  words?: string;
}

export class DeclineDto {
  @ApiProperty({ enum: DECLINE_REASONS, example: 'NOT_OURS' })
  @IsIn(DECLINE_REASONS)
  reason: DeclineReason;

  @IsText(
    { max: LONG },
    { example: 'We do not keep certificates of bought parts.', description: 'The reason in words.' },
  )
  words: string;

  @IsText({ max: LONG }, { example: 'Quality keeps the test certificates: ask for "Certificate copy" there.' })
  alternative: string;
}

export class CancellationDto {
  @ApiProperty({ enum: CANCEL_REASONS, example: 'NO_LONGER_NEEDED' })
  @IsIn(CANCEL_REASONS)
  reason: CancelReason;
}

export class MergeDto {
  @ApiProperty({ example: 'ENG-1042', description: 'Id or number of the request that goes on.' })
  @IsString()
  @MaxLength(40)
  into: string;
}
