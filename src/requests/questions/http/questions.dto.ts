import { ApiProperty } from '@nestjs/swagger';
import { IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';

/** The longest message. */
const LONG = 20_000;
const instant = { type: String, format: 'date-time' } as const;
const orNull = { ...instant, nullable: true } as const;

export class QuestionBody {
  @IsText({ max: LONG }, { example: 'Which revision is printed on the customer’s drawing?' })
  body: string;

  @IsSeconds({ required: false, description: 'Working seconds for the reply; left out: the target of the terms.' })
  @Optional()
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
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) messageId: string;
  @ApiProperty(instant) askedAt: Date;
  @ApiProperty({ type: 'integer', nullable: true, example: null }) replyTargetSeconds: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) replyMessageId: string | null;
  @ApiProperty(orNull) settledAt: Date | null;
  /** Null while it is open. */
  @ApiProperty({ enum: ['REPLIED', 'WITHDRAWN', 'CLOSED'], nullable: true }) outcome: string | null;
}
