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
