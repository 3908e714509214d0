import type { Side } from '../../../platform/events/index.js';
import { IsText } from '../../../platform/http/fields.js';
import { IdField, InstantField, OneOfField, PartField, TextField } from '../../../platform/http/response-fields.js';
import { PersonRefDto } from '../../http/dto/refs.dto.js';
import { ESCALATION_OUTCOMES, type EscalationOutcome } from '../escalation.entity.js';

/** The longest message. */
const LONG = 20_000;

export class RequestEscalationBody {
  @IsText({ max: LONG }, { example: 'Three days without a word, and the truck leaves on Friday.' })
  reason: string;
}

export class EscalationAnswerBody {
  @IsText({ max: LONG }, { example: 'Erik takes it up today.' })
  reason: string;
}

export class EscalationDto {
  @IdField() id: string;
  @OneOfField(['REQUEST', 'DECLINE'], { description: 'The subject of the escalation.' })
  kind: 'REQUEST' | 'DECLINE';
  @OneOfField(['REQUESTER', 'PROVIDER']) side: Side;
  @TextField({ example: 'Three days without a word, and the truck leaves on Friday.' }) reason: string;
  @PartField(PersonRefDto, { nullable: true }) raisedBy: PersonRefDto | null;
  @InstantField() raisedAt: Date;
  @OneOfField(ESCALATION_OUTCOMES, { nullable: true, description: 'Null while no lead has answered.' })
  outcome: EscalationOutcome | null;
  @IdField({ nullable: true, description: 'The message with the answer of the lead.' })
  answerMessageId: string | null;
  @PartField(PersonRefDto, { nullable: true }) settledBy: PersonRefDto | null;
  @InstantField({ nullable: true }) settledAt: Date | null;
}
