import { IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';
import { IdField, InstantField, IntegerField, OneOfField } from '../../../platform/http/response-fields.js';

/** The longest message. */
const LONG = 20_000;

export class QuestionBody {
  @IsText({ max: LONG }, { example: 'Which revision is printed on the customer’s drawing?' })
  body: string;

  @Optional()
  @IsSeconds({ description: 'Working seconds for the reply; left out: the target of the terms.' })
  replyTargetSeconds?: number;
}

export class ReplyBody {
  @IsText({ max: LONG }, { example: 'It says revision C.' })
  body: string;
}

export class ReplyRefusalBody {
  @IsText({ max: LONG }, { example: 'The revision on the drawing is needed, not the one on the order.' })
  reason: string;
}

export class QuestionDto {
  @IdField() id: string;
  @IdField() messageId: string;
  @InstantField() askedAt: Date;
  @IntegerField({ nullable: true, example: null }) replyTargetSeconds: number | null;
  @IdField({ nullable: true }) replyMessageId: string | null;
  @InstantField({ nullable: true }) settledAt: Date | null;
  /** Null while it is open. */
  @OneOfField(['REPLIED', 'WITHDRAWN', 'CLOSED'], { nullable: true }) outcome: string | null;
}
