import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { IsId, Optional } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';

export class FeedQuery extends PageQuery {
  /** The kind of the subject: `request`, `order`, `agreement`, `department`, `user` … */
  @ApiPropertyOptional({ example: 'request' })
  @Optional()
  @IsString()
  @Matches(/^[a-z_]{1,40}$/, { message: 'is not a kind of stream like request' })
  streamKind?: string;

  @IsId({ required: false })
  @Optional()
  streamId?: string;

  @ApiPropertyOptional({ example: 'request.submitted' })
  @Optional()
  @IsString()
  @Matches(/^[a-z_]+\.[a-z_]+$/, { message: 'is not an event type like request.submitted' })
  type?: string;
}

/** A sealed event. It names things by id; texts stay where they are, their digest is here. */
export class EventDto {
  /** The place of the event in the one order of all events. */
  @ApiProperty({ example: '4711' }) position: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'request' }) streamKind: string;
  @ApiProperty({ format: 'uuid' }) streamId: string;
  /** The number of the event within its stream, from 1. */
  @ApiProperty({ type: 'integer', example: 3 }) sequence: number;
  @ApiProperty({ example: 'request.submitted' }) type: string;
  @ApiProperty({ type: Object }) payload: object;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'REQUESTER' }) side: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'portal' }) channel: string | null;
  @ApiProperty({ example: 'live' }) origin: string;
  @ApiProperty({ type: String, format: 'date-time' }) occurredAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  /** SHA-256 over the event and the hash before it, hexadecimal. */
  @ApiProperty({ example: 'c0ffee…' }) hash: string;
}

export class EventPageDto extends PageOf(EventDto) {}

export class VerificationDto {
  @ApiProperty({ example: true }) intact: boolean;
  /** The number of events in the chain, when it is intact. */
  @ApiPropertyOptional({ type: 'integer', example: 512 }) events?: number;
  /** The first place where it does not hold. */
  @ApiPropertyOptional({ example: '17' }) position?: string;
  @ApiPropertyOptional({ example: 'The event is not what was sealed.' }) reason?: string;
}
