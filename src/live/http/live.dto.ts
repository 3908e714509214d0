import { IdField, InstantField, IntegerField, TextField } from '../../platform/http/response-fields.js';
import { IsShapedLike, Optional, QueryFlag } from '../../platform/http/fields.js';
import { AsList, IsShapedList } from '../../platform/http/list-fields.js';
import { IsRequest } from '../../platform/http/named-fields.js';

export class LiveQuery {
  /** The stream begins behind this position, like `Last-Event-ID`, which has precedence. */
  @Optional()
  @IsShapedLike(/^\d{1,18}$/, 'is not the position of an event', { example: '4711' })
  after?: string;

  /** The kind of the subject: `request`, `order`, `agreement`, `department`, `user` … */
  @Optional()
  @IsShapedLike(/^[a-z_]{1,40}$/, 'is not a kind of stream like request', { example: 'request' })
  streamKind?: string;

  /** Only events of this request. */
  @Optional()
  @IsRequest()
  requestId?: string;

  /** Only events of these types. */
  @Optional()
  @AsList()
  @IsShapedList(
    /^[a-z_]+\.[a-z_]+$/,
    'is not an event type like request.submitted',
    { most: 50 },
    { example: ['request.submitted'] },
  )
  type?: string[];

  /** `false` ends the stream after the events up to now. */
  @Optional()
  @QueryFlag({ example: false, default: true })
  follow: boolean = true;
}

/** An event of the stream: its subject, without its texts. */
export class LiveEventDto {
  @TextField({ description: 'The position in the feed, which is also the `id` of the event.', example: '4711' })
  position: string;

  @IdField()
  id: string;

  @TextField({ description: 'One of the types in `webhooks`.', example: 'request.submitted' })
  type: string;

  @TextField({ description: 'The kind of the subject.', example: 'request' })
  streamKind: string;

  @IdField({ description: 'The id of the subject.' })
  streamId: string;

  @IntegerField({ description: 'The position in the stream of the subject, from 1.', example: 1 })
  sequence: number;

  @TextField({
    nullable: true,
    description: 'The number of a request that was sent; null otherwise.',
    example: 'ENG-1042',
  })
  number: string | null;

  @InstantField()
  occurredAt: Date;
}

/** The last event of a stream that the server ends, named `end`. */
export class LiveEndDto {
  @TextField({ description: 'The reason, as in a refusal.', example: 'live.leaving' })
  code: string;

  @TextField({ example: 'This process is stopping: connect again.' })
  detail: string;
}
