import type { Channel, Side } from '../../../platform/events/index.js';
import { IsId, IsInstant, IsOneOf, IsText, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { IdField, InstantField, OneOfField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { CHANNELS, VISIBILITIES, type Visibility } from '../../request-words.js';

/** The longest message. */
const LONG = 20_000;
const SHORT = 500;

export class MessageBody {
  @IsText({ max: LONG }, { example: 'The customer called: they can wait until Thursday.' })
  body: string;

  @Optional()
  @IsOneOf(VISIBILITIES, {
    default: 'SHARED',
    description: 'SHARED is for both sides, INTERNAL for your own department only.',
  })
  visibility?: Visibility;

  @Optional()
  @IsOneOf(CHANNELS, { default: 'portal', description: 'The channel of the conversation.' })
  channel?: Channel;

  @Optional()
  @IsInstant({ description: 'The instant of the message, when it is entered later: at most 24 hours back.' })
  occurredAt?: Date;

  @Optional()
  @IsText({ max: SHORT }, { example: 'Typed in after the call.', description: 'Needed with `occurredAt`.' })
  lateReason?: string;

  @OptionalOrNull()
  @IsId({
    description:
      'The question that this shared message of the side that was asked replies to. Left out: the oldest open one. Null: it is no reply yet, and every question stays open.',
  })
  settles?: string | null;
}

export class PostedMessageDto extends RequestDto {
  @IdField() messageId: string;
  @IdField({ nullable: true, description: 'The question that the message replied to; null without one.' })
  settledQuestionId: string | null;
}

export class MessageDto {
  @IdField() id: string;
  @IdField() authorId: string;
  @TextField({ nullable: true, example: 'Erik Brandt' }) author: string | null;
  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true, description: 'Null for a colleague who was invited.' })
  side: Side | null;
  @OneOfField(VISIBILITIES) visibility: Visibility;
  @IdField() departmentId: string;
  @TextField({ example: 'The customer called: they can wait until Thursday.' }) body: string;
  @IdField({
    nullable: true,
    example: null,
    description: 'The request in which it was said, when that was merged into this one.',
  })
  mergedFromId: string | null;
  @OneOfField(CHANNELS) channel: Channel;
  @InstantField() occurredAt: Date;
  @InstantField() createdAt: Date;
}

export class MessagePage extends PageOf(MessageDto) {}
