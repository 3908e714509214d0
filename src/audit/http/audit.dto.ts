import { IsId, IsShapedLike, Optional } from '../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  SchemaField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';

export class FeedQuery extends PageQuery {
  /** The kind of the subject: `request`, `order`, `agreement`, `department`, `user` … */
  @Optional()
  @IsShapedLike(/^[a-z_]{1,40}$/, 'is not a kind of stream like request', { example: 'request' })
  streamKind?: string;

  @Optional()
  @IsId()
  streamId?: string;

  @Optional()
  @IsShapedLike(/^[a-z_]+\.[a-z_]+$/, 'is not an event type like request.submitted', { example: 'request.submitted' })
  type?: string;
}

/** A sealed event. It names things by id; texts stay where they are, their digest is here. */
export class EventDto {
  /** The place of the event in the one order of all events. */
  @TextField({ example: '4711' }) position: string;
  @IdField() id: string;
  @TextField({ example: 'request' }) streamKind: string;
  @IdField() streamId: string;
  /** The number of the event within its stream, from 1. */
  @IntegerField({ example: 3 }) sequence: number;
  @TextField({ example: 'request.submitted' }) type: string;
  @SchemaField({ type: Object }) payload: object;
  @IdField({ nullable: true }) actorId: string | null;
  @TextField({ nullable: true, example: 'REQUESTER' }) side: string | null;
  @TextField({ nullable: true, example: 'portal' }) channel: string | null;
  @TextField({ example: 'live' }) origin: string;
  @InstantField() occurredAt: Date;
  @InstantField() recordedAt: Date;
  /** SHA-256 over the event and the hash before it, hexadecimal. */
  @TextField({ example: 'c0ffee…' }) hash: string;
}

export class EventPage extends PageOf(EventDto) {}

export class VerificationDto {
  @FlagField({ example: true }) intact: boolean;
  /** The number of events in the chain, when it is intact. */
  @IntegerField({ example: 512, required: false }) events?: number;
  /** The position of the first event at which the chain does not hold. */
  @TextField({ example: '17', required: false }) position?: string;
  @TextField({ example: 'The event is not what was sealed.', required: false }) reason?: string;
}
