import type { NegotiatingSide } from '@lockstep/negotiation';
import { IsInstant, IsText, Optional } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  OneOfField,
  PartField,
  SchemaField,
  SomeOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { REVIEW_CAUSES, type AttainmentFigures, type ReviewCause } from '../../reviews/review-words.js';

export class NewReviewBody {
  @IsText({ max: 2000 }, { example: 'Half of the questions are about one machine, which is being replaced.' })
  reason: string;
}

export class NoticeBody {
  @IsText({ max: 2000 }, { example: 'The service moves to Quality in May.' })
  reason: string;

  @Optional()
  @IsInstant({ description: 'Left out: the earliest possible end, ten working days of the other side.' })
  endsAt?: Date;
}

export class AttainmentFiguresDto implements AttainmentFigures {
  @InstantField() from: string;
  @InstantField() to: string;
  @IntegerField({ example: 12, description: 'Requests that fell due in that time.' }) due: number;
  @IntegerField({ example: 9, description: 'Requests among these that were answered in time.' })
  met: number;
  @IntegerField({ example: 9000, description: 'The promised share, in basis points.' })
  objectiveBp: number;
}

/** The departments look again at what is in force. */
export class ReviewDto {
  @IdField() id: string;
  @IdField() versionId: string;
  @OneOfField(REVIEW_CAUSES, { enumName: 'ReviewCause', example: 'PERIOD' }) cause: ReviewCause;
  @TextField({ nullable: true }) reason: string | null;
  @PartField(AttainmentFiguresDto, { nullable: true, description: 'With ATTAINMENT only.' })
  figures: AttainmentFiguresDto | null;
  @InstantField() openedAt: string;
  @SomeOfField(['REQUESTER', 'PROVIDER'], { description: 'The sides that want no change.' })
  confirmedBy: NegotiatingSide[];
}

export class AgreementNoticeDto {
  @OneOfField(['REQUESTER', 'PROVIDER'], { example: 'PROVIDER' }) side: NegotiatingSide;
  @IdField() givenById: string;
  @TextField() reason: string;
  @InstantField() givenAt: string;
  @InstantField() endsAt: string;
}

export class AgreementMomentDto {
  @IntegerField({ example: 4 }) sequence: number;
  @TextField({ example: 'agreement.version_activated' }) type: string;
  @TextField({ example: 'A version of an agreement came into force.' }) words: string;
  @InstantField() occurredAt: Date;
  @InstantField() recordedAt: Date;
  @FlagField({
    example: false,
    description: 'True: the event fell due while the application was not running, and was recorded afterwards.',
  })
  late: boolean;
  @IdField({ nullable: true }) actorId: string | null;
  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true }) side: NegotiatingSide | null;
  @SchemaField({ type: 'object', additionalProperties: true, description: 'Ids and instants.' }) details: object;
}

export const AgreementMomentPage = PageOf(AgreementMomentDto);
