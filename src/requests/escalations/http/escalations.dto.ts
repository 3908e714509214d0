import { ApiProperty } from '@nestjs/swagger';
import type { Side } from '../../../platform/events/index.js';
import { IsText } from '../../../platform/http/fields.js';
import { PersonRef } from '../../http/dto/refs.dto.js';
import { ESCALATION_OUTCOMES, type EscalationOutcome } from '../escalation.entity.js';

/** The longest message. */
const LONG = 20_000;
const instant = { type: String, format: 'date-time' } as const;

export class RequestEscalationBody {
  @IsText({ max: LONG }, { example: 'Three days without a word, and the truck leaves on Friday.' })
  reason: string;
}

export class EscalationAnswerBody {
  @IsText({ max: LONG }, { example: 'Erik takes it up today.' })
  words: string;
}

export class EscalationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['REQUEST', 'DECLINE'], description: 'The subject of the escalation.' })
  kind: 'REQUEST' | 'DECLINE';
  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'] }) side: Side;
  @ApiProperty({ example: 'Three days without a word, and the truck leaves on Friday.' }) reason: string;
  @ApiProperty({ type: PersonRef, nullable: true }) raisedBy: PersonRef | null;
  @ApiProperty(instant) raisedAt: Date;
  @ApiProperty({ enum: ESCALATION_OUTCOMES, nullable: true, description: 'Null while no lead has answered.' })
  outcome: EscalationOutcome | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The message with the answer of the lead.',
  })
  answerMessageId: string | null;
  @ApiProperty({ type: PersonRef, nullable: true }) settledBy: PersonRef | null;
  @ApiProperty({ ...instant, nullable: true }) settledAt: Date | null;
}
