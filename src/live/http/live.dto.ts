import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, Matches } from 'class-validator';
import { IsId, Optional, QueryFlag, QueryList } from '../../platform/http/fields.js';

export class LiveQuery {
  /** The stream begins behind this position, like `Last-Event-ID`, which has precedence. */
  @ApiPropertyOptional({ example: '4711' })
  @Optional()
  @IsString()
  @Matches(/^\d{1,18}$/, { message: 'is not the position of an event' })
  after?: string;

  /** The kind of the subject: `request`, `order`, `agreement`, `department`, `user` … */
  @ApiPropertyOptional({ example: 'request' })
  @Optional()
  @IsString()
  @Matches(/^[a-z_]{1,40}$/, { message: 'is not a kind of stream like request' })
  streamKind?: string;

  /** Only events of this request, named by its id. */
  @IsId({ required: false })
  @Optional()
  requestId?: string;

  /** Only events of these types. */
  @ApiPropertyOptional({ type: [String], example: ['request.submitted'] })
  @Optional()
  @QueryList()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z_]+\.[a-z_]+$/, { each: true, message: 'is not an event type like request.submitted' })
  type?: string[];

  /** `false` ends the stream after the events up to now. */
  @ApiPropertyOptional({ example: false, default: true })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  follow: boolean = true;
}
