import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { Channel, Side } from '../../../platform/events/index.js';
import { IsId, IsText, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { CHANNELS } from '../../../requests/index.js';
import {
  FOLLOW_UP_ENDINGS,
  FOLLOW_UP_OUTCOMES,
  type FollowUpEnding,
  type FollowUpOutcome,
  STARS,
} from '../../feedback-words.js';

const instant = { type: String, format: 'date-time' } as const;
const COMMENT = 2_000;
const WORDS = 500;

export class RatingBody {
  @ApiProperty({ type: 'integer', minimum: STARS.fewest, maximum: STARS.most, example: 5 })
  @IsInt()
  @Min(STARS.fewest)
  @Max(STARS.most)
  stars: number;

  @IsText(
    { max: COMMENT },
    {
      required: false,
      nullable: true,
      example: 'The drawing came along, so we could release at once.',
      description: 'A comment that both sides read.',
    },
  )
  @OptionalOrNull()
  comment?: string | null;
}

export class ThanksBody {
  @IsId({ description: 'One of the `helpers` that the feedback of the request names.' })
  helperId: string;

  @IsText(
    { max: WORDS },
    { example: 'You stayed late for this: the crane runs again.', description: 'A comment that both sides read.' },
  )
  words: string;
}

export class FollowUpBody {
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, example: 'SATISFIED' })
  @IsIn(FOLLOW_UP_OUTCOMES)
  outcome: FollowUpOutcome;

  @ApiPropertyOptional({
    enum: CHANNELS,
    default: 'phone',
    description: 'The channel by which the requester was asked.',
  })
  @Optional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsText({ max: WORDS }, { example: 'Carla says the part fits.', description: 'The reply of the requester.' })
  note: string;
}

export class FeedbackDepartmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'CS' }) code: string;
  @ApiProperty({ example: 'Customer Service' }) name: string;
}

export class FeedbackPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Erik Brandt' }) name: string;
}

export class RatingDto {
  /** The number of the answer on the request, from 1. A reopened request is rated anew. */
  @ApiProperty({ type: 'integer', example: 1 }) resolution: number;
  /** The requester rates the answer, the provider how complete the request was. */
  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'] }) side: Side;
  /** The department whose rating it is, never a person’s. */
  @ApiProperty({ type: FeedbackDepartmentDto }) department: FeedbackDepartmentDto;
  @ApiProperty({ type: 'integer', example: 5 }) stars: number;
  @ApiProperty({ type: String, nullable: true, example: 'The drawing came along.' }) comment: string | null;
  @ApiProperty(instant) ratedAt: Date;
}

export class OwnRatingDto {
  @ApiProperty({ type: 'integer', example: 5 }) stars: number;
  @ApiProperty({ type: String, nullable: true, example: null }) comment: string | null;
}

export class ThanksDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: FeedbackPersonDto }) helper: FeedbackPersonDto;
  @ApiProperty({ type: FeedbackPersonDto }) thankedBy: FeedbackPersonDto;
  @ApiProperty({ example: 'You stayed late for this: the crane runs again.' }) words: string;
  @ApiProperty(instant) thankedAt: Date;
}

export class FollowUpDto {
  @ApiProperty({ type: 'integer', example: 1 }) resolution: number;
  /** The end of the second working day after the answer, of the department that gave it. */
  @ApiProperty(instant) dueAt: Date;
  /** True: nobody had followed up by then. */
  @ApiProperty({ example: false }) missed: boolean;
  /** Null while it is still to be made. NOT_NEEDED: the requester said without being asked that the answer helped. */
  @ApiProperty({ enum: FOLLOW_UP_ENDINGS, nullable: true, example: 'RECORDED' }) ending: FollowUpEnding | null;
  @ApiProperty({ ...instant, nullable: true }) endedAt: Date | null;
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, nullable: true, example: 'SATISFIED' }) outcome: FollowUpOutcome | null;
  @ApiProperty({ enum: CHANNELS, nullable: true, example: 'phone' }) channel: Channel | null;
  @ApiProperty({ type: String, nullable: true, example: 'Carla says the part fits.' }) note: string | null;
}

export class FeedbackAbilitiesDto {
  @ApiProperty({ example: true }) rate: boolean;
  @ApiProperty({ example: true }) thank: boolean;
  @ApiProperty({ example: false }) followUp: boolean;
}

export class FeedbackDto {
  /** The number of the answer that stands, from 1; null without one, and again once the request was reopened. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 }) resolution: number | null;
  /** The end of the time to rate the answer that stands, or to change a rating. */
  @ApiProperty({ ...instant, nullable: true }) ratableUntil: Date | null;
  /** The reader’s own rating of the answer that stands. */
  @ApiProperty({ type: OwnRatingDto, nullable: true }) own: OwnRatingDto | null;
  /** The ratings of all answers, the earlier ones too. */
  @ApiProperty({ type: [RatingDto] }) ratings: RatingDto[];
  @ApiProperty({ type: [ThanksDto] }) thanks: ThanksDto[];
  /** The people the reader can thank. */
  @ApiProperty({ type: [FeedbackPersonDto] }) helpers: FeedbackPersonDto[];
  /** The follow-ups of all answers. */
  @ApiProperty({ type: [FollowUpDto] }) followUps: FollowUpDto[];
  @ApiProperty({ type: FeedbackAbilitiesDto }) abilities: FeedbackAbilitiesDto;
}

export class OwedFollowUpDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
  @ApiProperty({ example: 'Which drawing revision applies?' }) title: string;
  @ApiProperty({ type: 'integer', example: 1 }) resolution: number;
  /** The code of the department to ask. */
  @ApiProperty({ example: 'CS' }) requesterDepartment: string;
  /** The person who has the request; null where nobody has it. */
  @ApiProperty({ type: String, nullable: true, example: 'Erik Brandt' }) assignee: string | null;
  @ApiProperty(instant) answeredAt: Date;
  @ApiProperty(instant) dueAt: Date;
  /** True: it is missed, and still worth making. */
  @ApiProperty({ example: false }) late: boolean;
}

export class FollowUpPage extends PageOf(OwedFollowUpDto) {}
