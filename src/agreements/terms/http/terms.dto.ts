import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IsInstant, IsSeconds, IsText, Nested, NestedList, Optional } from '../../../platform/http/fields.js';
import {
  RESOLUTIONS,
  TELLING_CHANNELS,
  TOLD_ROLES,
  type AgreedTerms,
  type ResolutionKind,
  type TellingChannel,
  type ToldRole,
} from '../agreed-terms.js';
import { inOrder } from '../terms-in-order.js';

const HOUR = 3600;

/** In working seconds on the provider's calendar. */
export class AgreedTargetDto {
  @IsSeconds({ example: HOUR })
  firstResponseSeconds: number;

  @ApiPropertyOptional({
    enum: RESOLUTIONS,
    enumName: 'ResolutionKind',
    default: 'DURATION',
    description:
      'PER_REQUEST: the date of each request is negotiated. Until then the target of the service itself is in force.',
  })
  @IsIn(RESOLUTIONS)
  resolution: ResolutionKind = 'DURATION';

  @IsSeconds({ required: false, example: 4 * HOUR, description: 'With DURATION only.' })
  @Optional()
  resolutionSeconds?: number;
}

const AgreedTarget = (firstResponseHours: number, resolutionHours: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: AgreedTargetDto,
      example: { firstResponseSeconds: firstResponseHours * HOUR, resolutionSeconds: resolutionHours * HOUR },
    }),
    Nested(() => AgreedTargetDto),
  );

/** The targets of a request by priority. */
export class AgreedTargetsDto {
  @AgreedTarget(1, 4) P1: AgreedTargetDto;
  @AgreedTarget(2, 8) P2: AgreedTargetDto;
  @AgreedTarget(4, 16) P3: AgreedTargetDto;
  @AgreedTarget(8, 40) P4: AgreedTargetDto;
}

const WholeNumber = (least: number, most: number, example: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: least, maximum: most, example, description }),
    IsInt(),
    Min(least),
    Max(most),
  );

export class WarningsDto {
  @ApiProperty({ type: [Number], example: [4 * HOUR], description: 'Working seconds before the due instant.' })
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(60, { each: true })
  @Max(366 * 24 * HOUR, { each: true })
  beforeDueSeconds: number[] = [];
}

export class EscalationStepDto {
  @IsSeconds({ least: 0, example: 8 * HOUR, description: 'Working seconds of the provider after the breach.' })
  afterBreachSeconds: number;

  @ApiProperty({ enum: TOLD_ROLES, enumName: 'ToldRole', isArray: true, example: ['provider.lead', 'requester.lead'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(TOLD_ROLES, { each: true })
  roles: ToldRole[];

  @ApiProperty({ enum: TELLING_CHANNELS, enumName: 'TellingChannel', example: 'EMAIL' })
  @IsIn(TELLING_CHANNELS)
  channel: TellingChannel;
}

/** The duties of both sides. All of it is in the hash that an acceptance quotes. */
export class AgreedTermsDto {
  @ApiProperty({ type: AgreedTargetsDto, description: 'The targets of the provider.' })
  @Nested(() => AgreedTargetsDto)
  targets: AgreedTargetsDto;

  @IsSeconds({
    least: 60,
    example: 8 * HOUR,
    description: 'The time of the requester to reply to a question, in its own working time.',
  })
  replyTargetSeconds: number;

  @ApiProperty({ type: [String], example: ['partNumber'], description: 'Intake fields answered before sending.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[a-z][A-Za-z0-9]{0,49}$/, { each: true, message: 'holds something else than keys like partNumber' })
  requiredFields: string[];

  @WholeNumber(1, 100, 10, 'Working days in which an answer can be sent back.')
  reopenWindowWorkingDays: number;

  @WholeNumber(1, 1000, 90, 'Calendar days between two reviews.')
  reviewEveryDays: number;

  @IsSeconds({
    example: 16 * HOUR,
    required: false,
    description: 'The time between sending a request and needing its answer.',
  })
  @Optional()
  leadTimeSeconds?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000, example: 25 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  quotaPerWeek?: number;

  @WholeNumber(1, 10_000, 9000, 'Share of requests answered in time that is promised, in basis points.')
  attainmentObjectiveBp: number;

  @IsText({ max: 5000, min: 0 }, { example: 'Repairs of parts older than ten years.' })
  exclusions: string;

  @ApiPropertyOptional({ type: WarningsDto, description: 'Warnings besides those at the usual shares of a target.' })
  @Nested(() => WarningsDto)
  warnings: WarningsDto = new WarningsDto();

  @ApiPropertyOptional({
    type: [EscalationStepDto],
    description: 'The people who are notified after a breach, step by step.',
  })
  @ArrayMaxSize(10)
  @NestedList(() => EscalationStepDto)
  escalationLadder: EscalationStepDto[] = [];

  @IsInstant({
    required: false,
    description: 'Left out, or in the past at acceptance: the terms begin with the acceptance.',
  })
  @Optional()
  effectiveFrom?: Date;

  @IsInstant({
    required: false,
    example: '2027-03-05T17:00:00Z',
    description: 'Left out: the terms are in force until other terms are.',
  })
  @Optional()
  effectiveTo?: Date;
}

/** The same as plain JSON in its one spelling, which is what the hash is taken of. */
export const toTerms = (body: AgreedTermsDto): AgreedTerms => inOrder(JSON.parse(JSON.stringify(body)) as AgreedTerms);

const AnyTerm = (description: string, example: number): PropertyDecorator =>
  ApiPropertyOptional({
    oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description,
    example,
  });

/** One place where terms differ from those before. */
export class DifferenceDto {
  @ApiProperty({ type: [String], example: ['targets', 'P3', 'resolutionSeconds'] })
  path: readonly string[];

  @AnyTerm('Left out when the place is new.', 28800)
  before?: unknown;

  @AnyTerm('Left out when the place is gone.', 57600)
  after?: unknown;

  @ApiProperty({ example: 'Resolution of P3 in working hours: 8 becomes 16.' })
  words: string;
}
