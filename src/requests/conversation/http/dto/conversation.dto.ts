import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { Channel, Side } from '../../../../platform/events/index.js';
import {
  IsId,
  IsInstant,
  IsLine,
  IsLocalDate,
  IsSeconds,
  IsText,
  Optional,
  OptionalOrNull,
} from '../../../../platform/http/fields.js';
import { PageOf } from '../../../../platform/http/pagination.js';
import { RequestDto } from '../../../http/dto/request.dto.js';
import { CHANNELS, VISIBILITIES, type Visibility } from '../../../request-words.js';

/** The longest message. */
const LONG = 20_000;
const SHORT = 500;
const instant = { type: String, format: 'date-time' } as const;
const orNull = { ...instant, nullable: true } as const;

export class MessageBody {
  @IsText({ max: LONG }, { example: 'The customer called: they can wait until Thursday.' })
  body: string;

  @ApiPropertyOptional({
    enum: VISIBILITIES,
    default: 'SHARED',
    description: 'SHARED is for both sides, INTERNAL for your own department only.',
  })
  @Optional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @ApiPropertyOptional({ enum: CHANNELS, default: 'portal', description: 'How it was said.' })
  @Optional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsInstant({ required: false, description: 'When it was said, for what is typed in later: at most 24 hours back.' })
  @Optional()
  occurredAt?: Date;

  @IsText(
    { max: SHORT },
    { required: false, example: 'Typed in after the call.', description: 'Needed with `occurredAt`.' },
  )
  @Optional()
  lateReason?: string;

  @IsId({
    required: false,
    nullable: true,
    description:
      'The question that this shared message of the side that was asked replies to. Left out: the oldest that is open. ' +
      'Null: it is not an answer yet, and every question stays open.',
  })
  @OptionalOrNull()
  settles?: string | null;
}

export class PostedMessageDto extends RequestDto {
  @ApiProperty({ format: 'uuid' }) messageId: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The question that the message replied to; null: it replied to none.',
  })
  settledQuestionId: string | null;
}

export class MessageDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) authorId: string;
  @ApiProperty({ type: String, nullable: true, example: 'Erik Brandt' }) author: string | null;
  @ApiProperty({
    enum: ['REQUESTER', 'PROVIDER'],
    nullable: true,
    description: 'Null for a colleague who was invited.',
  })
  side: Side | null;
  @ApiProperty({ enum: VISIBILITIES }) visibility: Visibility;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ example: 'The customer called: they can wait until Thursday.' }) body: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
    description: 'The request it was said in, when that was merged into this one.',
  })
  mergedFromId: string | null;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty(instant) occurredAt: Date;
  @ApiProperty(instant) createdAt: Date;
}

export class MessagePage extends PageOf(MessageDto) {}

export class QuestionBody {
  @IsText({ max: LONG }, { example: 'Which revision is printed on the customer’s drawing?' })
  body: string;

  @IsSeconds({ required: false, description: 'Working seconds for the reply; left out: what the terms say.' })
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

export class HoldBody {
  @IsText({ max: SHORT }, { example: 'The supplier must measure the hardness.' })
  reason: string;

  @IsLine({ max: SHORT }, { example: 'Mail to the supplier of 3 March', description: 'Where the evidence is.' })
  reference: string;

  @IsInstant({ description: 'It ends by itself then, at most 90 days ahead.' })
  reviewAt: Date;
}

export class HoldExtensionBody {
  @IsInstant({ description: 'Later than the present review date.' })
  reviewAt: Date;

  @IsText({ max: SHORT }, { example: 'The furnace of the supplier broke down.' })
  reason: string;
}

export class TransferBody {
  @IsId({ example: '01990000-0000-7000-8000-000000000003' })
  toDepartmentId: string;

  @IsText({ max: LONG }, { example: 'The test bench is yours.' })
  reason: string;
}

export class TransferAcceptanceBody {
  @IsSeconds({ required: false, example: 21600, description: 'What you promise, in your own working seconds.' })
  @Optional()
  legTargetSeconds?: number;
}

export class TransferRefusalBody {
  @IsText({ max: LONG }, { example: 'This bench moved to Engineering last year.' })
  reason: string;
}

export class TransferDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) fromDepartmentId: string;
  @ApiProperty({ format: 'uuid' }) toDepartmentId: string;
  @ApiProperty({ example: 'The test bench is yours.' }) reason: string;
  @ApiProperty(instant) offeredAt: Date;
  /** When the leads of both departments are told that nobody answers. */
  @ApiProperty(instant) answerBy: Date;
  @ApiProperty(orNull) settledAt: Date | null;
  @ApiProperty({ enum: ['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'], nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true }) refusalReason: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 21600 }) legTargetSeconds: number | null;
}

export class WorkLogBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1440, example: 40 })
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  @IsText({ max: SHORT, min: 0 }, { example: 'Looked up the drawing.' })
  note: string;

  @IsLocalDate({ required: false, description: 'The day of the work; left out: today.' })
  @Optional()
  workedOn?: string;
}

export class WorkLogDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 40 }) minutes: number;
  @ApiProperty({ example: 'Looked up the drawing.' }) note: string;
  @ApiProperty({ type: String, format: 'date' }) workedOn: string;
  @ApiProperty(instant) createdAt: Date;
}

/** The fields beside a file. */
export class AttachmentFields {
  @ApiPropertyOptional({ enum: VISIBILITIES, default: 'SHARED' })
  @Optional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
}

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'valve block rev C.pdf' }) name: string;
  @ApiProperty({ example: 'application/pdf', description: 'Judged by the bytes.' }) mediaType: string;
  @ApiProperty({ type: 'integer', example: 48213 }) sizeBytes: number;
  @ApiProperty({ enum: VISIBILITIES, description: 'INTERNAL is for your own department only.' }) visibility: Visibility;
  /** SHA-256, hexadecimal. */
  @ApiProperty() digest: string;
  @ApiProperty({ format: 'uuid' }) uploadedById: string;
  @ApiProperty(instant) uploadedAt: Date;
  /** Set on what was removed: the bytes are gone, this is what is left. */
  @ApiProperty(orNull) removedAt: Date | null;
}
