import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import type { Channel, Side } from '../../../platform/events/index.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { ALL_STATES, VERBS, type State } from '../../request.state.js';
import { BALLS, CHANNELS, PRIORITIES, type Ball, type Priority } from '../../request-words.js';
import type { Piece } from '../../search/pieces.js';
import { SearchedPage } from '../../search/spelling.js';
import type { Abilities } from '../../requests.policy.js';
import { LateChanceDto } from '../present-late-chance.js';
import { NewOrderDto } from '../new-order.js';
import { DepartmentRef, PersonRef, RequestRef } from './refs.dto.js';

const instant = { type: String, format: 'date-time', nullable: true } as const;
const reference = { type: String, format: 'uuid', nullable: true } as const;

export class RequestSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, example: 'ENG-1042', description: 'Null while it is a draft.' })
  number: string | null;

  @ApiProperty({ example: 'Which drawing revision applies to the valve block?' })
  title: string;

  @ApiProperty({ format: 'uuid' })
  serviceId: string;

  @ApiProperty({ type: DepartmentRef })
  requesterDepartment: DepartmentRef;

  @ApiProperty({ type: DepartmentRef, description: 'The department that was asked first.' })
  providerDepartment: DepartmentRef;

  @ApiProperty({ type: DepartmentRef, description: 'The department that holds it now.' })
  holderDepartment: DepartmentRef;

  @ApiProperty({ type: DepartmentRef, nullable: true, description: 'While a transfer is pending.' })
  pendingDepartment: DepartmentRef | null;

  @ApiProperty({ enum: ALL_STATES, example: 'AWAITING_REQUESTER' })
  state: State;

  @ApiProperty({ enum: BALLS, example: 'REQUESTER', description: 'The side that must act now.' })
  ball: Ball;

  @ApiProperty({ enum: PRIORITIES, example: 'P2' })
  priority: Priority;

  @ApiProperty({ example: false, description: 'Required fields of the form have no answer.' })
  incomplete: boolean;

  @ApiProperty({ example: false, description: 'True: sent later than the agreed lead time before the wished date.' })
  lateRaise: boolean;

  @ApiProperty({ example: false, description: 'True: more requests were sent in that week than the agreement allows.' })
  overQuota: boolean;

  @ApiProperty({ example: false })
  restricted: boolean;

  @ApiProperty({
    example: false,
    description: 'True: the department that was asked first handed it on before work began.',
  })
  misrouted: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'The begin of the expedite; null without one.',
  })
  expeditedAt: Date | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  assignee: PersonRef | null;

  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00.000Z' })
  submittedAt: Date | null;

  @ApiProperty({
    ...instant,
    description: 'The instant of asking, where the request was entered later; null otherwise.',
  })
  askedAt: Date | null;

  @ApiProperty({ ...instant, description: 'Null while the resolution clock does not run.' })
  dueAt: Date | null;

  @ApiProperty({
    ...instant,
    description:
      'The instant at which the requester doubted the answer and began to wait for the provider; null without an open doubt.',
  })
  doubtedAt: Date | null;

  @ApiProperty({ ...instant, description: 'The instant at which the promise was broken.' })
  breachedAt: Date | null;

  @ApiProperty({
    type: LateChanceDto,
    nullable: true,
    description: 'Null where the request waits for no answer, and for a moment after it was sent.',
  })
  lateChance: LateChanceDto | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: Date;
}

export class RequestDto extends RequestSummaryDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null for people who see only that the request exists.' })
  description: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { partNumber: 'VB-220-H' } })
  intake: Record<string, unknown> | null;

  @ApiProperty({ enum: LANGUAGES, nullable: true, example: 'en', description: 'Null when no language was named.' })
  language: Language | null;

  @ApiProperty({ type: [String], example: [], description: 'Keys of required fields without an answer.' })
  missingFields: string[];

  @ApiProperty({ type: PersonRef, nullable: true })
  raisedBy: PersonRef | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  onBehalfOf: PersonRef | null;

  @ApiProperty({ example: false, description: 'True: the person for whom it was raised has confirmed it.' })
  confirmedOnBehalf: boolean;

  @ApiProperty({ enum: CHANNELS, example: 'portal' })
  channel: Channel;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The reason for the later entry; null for people who see only that the request exists.',
  })
  lateReason: string | null;

  @ApiProperty({
    ...instant,
    description:
      'The instant at which the provider agreed that the clocks began at `askedAt`; null: they began at submission.',
  })
  earlierStartAgreedAt: Date | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 45 })
  effortMinutes: number | null;

  @ApiProperty({ type: 'integer', example: 0 })
  openQuestionCount: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty(instant)
  firstRespondedAt: Date | null;

  @ApiProperty(instant)
  resolvedAt: Date | null;

  @ApiProperty({ ...instant, description: 'The instant of the end, whatever the end was.' })
  endedAt: Date | null;

  @ApiProperty({ ...instant, description: 'The date both sides agreed on.' })
  committedDate: Date | null;

  @ApiProperty({ ...instant, description: 'The last moment at which an answer is in time.' })
  breachAt: Date | null;

  @ApiProperty(reference)
  duplicateOfId: string | null;

  @ApiProperty({
    type: [RequestRef],
    description:
      'Requests that were merged into this one, as far as you may read them. Their messages and files are listed here too.',
  })
  merged: RequestRef[];

  @ApiProperty(reference)
  reopenOfId: string | null;

  @ApiProperty({ type: 'integer', example: 0 })
  reopenCount: number;

  @ApiProperty({
    type: RequestRef,
    nullable: true,
    description: 'The request that this one is a part of, if you see it.',
  })
  parent: RequestRef | null;

  @ApiProperty({
    type: [RequestRef],
    description: 'Sub-requests of the holder to other departments, as far as you see them.',
  })
  subRequests: RequestRef[];

  @ApiProperty({ type: 'integer', example: 0, description: 'How often the requester has chased the answer.' })
  reminderCount: number;

  @ApiProperty({ ...instant, description: 'The end of the snooze, for the department that holds the request.' })
  snoozedUntil: Date | null;

  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], nullable: true, description: 'The side you speak for.' })
  side: Side | null;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(
      [...VERBS, 'readConversation'].map((verb) => [verb, { type: 'boolean' as const, example: false }]),
    ),
    description: 'Your possible acts at this moment.',
  })
  abilities: Abilities;
}

export class SentRequestDto extends RequestDto {
  @ApiProperty({
    type: NewOrderDto,
    nullable: true,
    description:
      'The order while only requests have named it, this one or an earlier one. Null without an order, and once it is confirmed.',
  })
  newOrder: NewOrderDto | null;
}

export class PieceDto implements Piece {
  @ApiProperty({ example: 'pumps' })
  text: string;

  @ApiProperty({ example: true, description: 'True: this piece matches the search.' })
  match: boolean;
}

export class ListedRequestDto extends RequestSummaryDto {
  @ApiProperty({
    type: [PieceDto],
    nullable: true,
    example: null,
    description: 'The place where the text matches `q`, in pieces; null where the title or the number matches.',
  })
  excerpt: PieceDto[] | null;
}

export class RequestPage extends SearchedPage(ListedRequestDto) {}

export class MomentDto {
  @ApiProperty({ type: 'integer', example: 1 })
  sequence: number;

  @ApiProperty({ example: 'request.submitted' })
  type: string;

  @ApiProperty({ type: String, format: 'date-time' })
  occurredAt: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'Later than `occurredAt` when it was entered afterwards.',
  })
  recordedAt: Date;

  @ApiProperty({
    example: false,
    description: 'True: it happened by time while the application was not running, and was recorded afterwards.',
  })
  late: boolean;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null when the clock acted.' })
  actor: PersonRef | null;

  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], nullable: true })
  side: Side | null;

  @ApiProperty({ enum: CHANNELS, nullable: true, example: 'portal' })
  channel: Channel | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { withWords: false } })
  details: object;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The text of the message, question or reply, if there is one.',
  })
  body: string | null;
}

export const MomentPage = PageOf(MomentDto);
