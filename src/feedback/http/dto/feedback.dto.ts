import type { Channel, Side } from '../../../platform/events/index.js';
import { IsInteger, IsOneOf, IsText, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
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
import { PageOf } from '../../../platform/http/pagination.js';
import { CHANNELS } from '../../../requests/index.js';
import {
  FOLLOW_UP_ENDINGS,
  FOLLOW_UP_OUTCOMES,
  type FollowUpEnding,
  type FollowUpOutcome,
  STARS,
} from '../../feedback-words.js';
const COMMENT = 2_000;
const WORDS = 500;

export class RatingBody {
  @IsInteger({ least: STARS.fewest, most: STARS.most }, { example: 5 })
  stars: number;

  @OptionalOrNull()
  @IsText(
    { max: COMMENT },
    { example: 'The drawing came along, so we could release at once.', description: 'A comment that both sides read.' },
  )
  comment?: string | null;
}

export class ThanksBody {
  @IsPerson({ description: 'One of the `helpers` that the feedback of the request names.' })
  helperId: string;

  @IsText(
    { max: WORDS },
    { example: 'You stayed late for this: the crane runs again.', description: 'A comment that both sides read.' },
  )
  words: string;
}

export class FollowUpBody {
  @IsOneOf(FOLLOW_UP_OUTCOMES, { example: 'SATISFIED' })
  outcome: FollowUpOutcome;

  @Optional()
  @IsOneOf(CHANNELS, { default: 'phone', description: 'The channel by which the requester was asked.' })
  channel?: Channel;

  @IsText({ max: WORDS }, { example: 'Carla says the part fits.', description: 'The reply of the requester.' })
  note: string;
}

export class FeedbackDepartmentDto {
  @IdField() id: string;
  @TextField({ example: 'CS' }) code: string;
  @TextField({ example: 'Customer Service' }) name: string;
}

export class FeedbackPersonDto {
  @IdField() id: string;
  @TextField({ example: 'Erik Brandt' }) name: string;
}

export class RatingDto {
  /** The number of the answer on the request, from 1. A reopened request is rated anew. */
  @IntegerField({ example: 1 }) resolution: number;
  /** The requester rates the answer, the provider how complete the request was. */
  @OneOfField(['REQUESTER', 'PROVIDER']) side: Side;
  /** The department whose rating it is, never a person’s. */
  @PartField(FeedbackDepartmentDto) department: FeedbackDepartmentDto;
  @IntegerField({ example: 5 }) stars: number;
  @TextField({ nullable: true, example: 'The drawing came along.' }) comment: string | null;
  @InstantField() ratedAt: Date;
}

export class OwnRatingDto {
  @IntegerField({ example: 5 }) stars: number;
  @TextField({ nullable: true, example: null }) comment: string | null;
}

export class ThanksDto {
  @IdField() id: string;
  @PartField(FeedbackPersonDto) helper: FeedbackPersonDto;
  @PartField(FeedbackPersonDto) thankedBy: FeedbackPersonDto;
  @TextField({ example: 'You stayed late for this: the crane runs again.' }) words: string;
  @InstantField() thankedAt: Date;
}

export class FollowUpDto {
  @IntegerField({ example: 1 }) resolution: number;
  /** The end of the second working day after the answer, of the department that gave it. */
  @InstantField() dueAt: Date;
  /** True: nobody had followed up by then. */
  @FlagField({ example: false }) missed: boolean;
  /** Null while it is still to be made. NOT_NEEDED: the requester said without being asked that the answer helped. */
  @OneOfField(FOLLOW_UP_ENDINGS, { nullable: true, example: 'RECORDED' }) ending: FollowUpEnding | null;
  @InstantField({ nullable: true }) endedAt: Date | null;
  @OneOfField(FOLLOW_UP_OUTCOMES, { enumName: 'FollowUpOutcome', nullable: true, example: 'SATISFIED' })
  outcome: FollowUpOutcome | null;
  @OneOfField(CHANNELS, { nullable: true, example: 'phone' }) channel: Channel | null;
  @TextField({ nullable: true, example: 'Carla says the part fits.' }) note: string | null;
}

export class FeedbackAbilitiesDto {
  @FlagField({ example: true }) rate: boolean;
  @FlagField({ example: true }) thank: boolean;
  @FlagField({ example: false }) followUp: boolean;
}

export class FeedbackDto {
  /** The number of the answer that stands, from 1; null without one, and again once the request was reopened. */
  @IntegerField({ nullable: true, example: 1 }) resolution: number | null;
  /** The end of the time to rate the answer that stands, or to change a rating. */
  @InstantField({ nullable: true }) ratableUntil: Date | null;
  /** The reader’s own rating of the answer that stands. */
  @PartField(OwnRatingDto, { nullable: true }) own: OwnRatingDto | null;
  /** The ratings of all answers, the earlier ones too. */
  @ListField(RatingDto) ratings: RatingDto[];
  @ListField(ThanksDto) thanks: ThanksDto[];
  /** The people the reader can thank. */
  @ListField(FeedbackPersonDto) helpers: FeedbackPersonDto[];
  /** The follow-ups of all answers. */
  @ListField(FollowUpDto) followUps: FollowUpDto[];
  @PartField(FeedbackAbilitiesDto) abilities: FeedbackAbilitiesDto;
}

export class OwedFollowUpDto {
  @IdField() id: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @TextField({ example: 'Which drawing revision applies?' }) title: string;
  @IntegerField({ example: 1 }) resolution: number;
  /** The code of the department to ask. */
  @TextField({ example: 'CS' }) requesterDepartment: string;
  /** The person who has the request; null where nobody has it. */
  @TextField({ nullable: true, example: 'Erik Brandt' }) assignee: string | null;
  @InstantField() answeredAt: Date;
  @InstantField() dueAt: Date;
  /** True: it is missed, and still worth making. */
  @FlagField({ example: false }) late: boolean;
}

export class FollowUpPage extends PageOf(OwedFollowUpDto) {}
