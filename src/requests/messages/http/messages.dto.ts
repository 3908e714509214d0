import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Channel, Side } from '../../../platform/events/index.js';
import { IsId, IsInstant, IsText, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { CHANNELS, VISIBILITIES, type Visibility } from '../../request-words.js';

/** The longest message. */
const LONG = 20_000;
const SHORT = 500;
const instant = { type: String, format: 'date-time' } as const;

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

  @ApiPropertyOptional({ enum: CHANNELS, default: 'portal', description: 'The channel of the conversation.' })
  @Optional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @IsInstant({
    required: false,
    description: 'The instant of the message, when it is entered later: at most 24 hours back.',
  })
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
      'The question that this shared message of the side that was asked replies to. Left out: the oldest open one. Null: it is no reply yet, and every question stays open.',
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
    description: 'The question that the message replied to; null without one.',
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
    description: 'The request in which it was said, when that was merged into this one.',
  })
  mergedFromId: string | null;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty(instant) occurredAt: Date;
  @ApiProperty(instant) createdAt: Date;
}

export class MessagePage extends PageOf(MessageDto) {}
