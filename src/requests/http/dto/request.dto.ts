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

  @ApiProperty({ enum: BALLS, example: 'REQUESTER', description: 'Who must act now.' })
  ball: Ball;

  @ApiProperty({ enum: PRIORITIES, example: 'P2' })
  priority: Priority;

  @ApiProperty({ example: false, description: 'Required fields of the form have no answer.' })
  incomplete: boolean;

  @ApiProperty({ example: false, description: 'Sent later than the agreed lead time before the date it wishes for.' })
  lateRaise: boolean;

  @ApiProperty({ example: false, description: 'More were sent in that week than the agreement allows.' })
  overQuota: boolean;

  @ApiProperty({ example: false })
  restricted: boolean;

  @ApiProperty({ example: false, description: 'The department that was asked first handed it on before it had begun.' })
  misrouted: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'Since when it goes before all others; null while it takes its turn.',
  })
  expeditedAt: Date | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  assignee: PersonRef | null;

  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00.000Z' })
  submittedAt: Date | null;

  @ApiProperty({ ...instant, description: 'When it was asked, where it was typed in later; else null.' })
  askedAt: Date | null;

  @ApiProperty({ ...instant, description: 'Null while the resolution clock does not run.' })
  dueAt: Date | null;

  @ApiProperty({
    ...instant,
    description: 'Since when the requester doubts the answer and waits for the provider; null: there is no open doubt.',
  })
  doubtedAt: Date | null;

  @ApiProperty({ ...instant, description: 'When the promise was broken.' })
  breachedAt: Date | null;

  @ApiProperty({
    type: LateChanceDto,
    nullable: true,
    description: 'Null where it waits for no answer, and for a moment after it was sent.',
  })
  lateChance: LateChanceDto | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: Date;
}

export class RequestDto extends RequestSummaryDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null for who sees only that it is there.' })
  description: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { partNumber: 'VB-220-H' } })
  intake: Record<string, unknown> | null;

  @ApiProperty({ enum: LANGUAGES, nullable: true, example: 'en', description: 'Null when nobody said.' })
  language: Language | null;

  @ApiProperty({ type: [String], example: [], description: 'Keys of required fields without an answer.' })
  missingFields: string[];

  @ApiProperty({ type: PersonRef, nullable: true })
  raisedBy: PersonRef | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  onBehalfOf: PersonRef | null;

  @ApiProperty({ example: false, description: 'The person it was raised for has confirmed it.' })
  confirmedOnBehalf: boolean;

  @ApiProperty({ enum: CHANNELS, example: 'portal' })
  channel: Channel;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Why it was typed in later than it was asked; null for who sees only that it is there.',
  })
  lateReason: string | null;

  @ApiProperty({
    ...instant,
    description: 'When the provider agreed that its clocks began at `askedAt`; null: they began at submission.',
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

  @ApiProperty({ ...instant, description: 'When it came to whatever end it came to.' })
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
      'Requests that were merged into this one, as far as you may read them. Their words and files are read here too.',
  })
  merged: RequestRef[];

  @ApiProperty(reference)
  reopenOfId: string | null;

  @ApiProperty({ type: 'integer', example: 0 })
  reopenCount: number;

  @ApiProperty({ type: RequestRef, nullable: true, description: 'The request this one asks a part of, if you see it.' })
  parent: RequestRef | null;

  @ApiProperty({ type: [RequestRef], description: 'What its holder asked other departments, as far as you see it.' })
  subRequests: RequestRef[];

  @ApiProperty({ type: 'integer', example: 0, description: 'How often the requester has chased the answer.' })
  reminderCount: number;

  @ApiProperty({ ...instant, description: 'Put aside until then; told to the department that holds it.' })
  snoozedUntil: Date | null;

  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], nullable: true, description: 'The side you speak for.' })
  side: Side | null;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(
      [...VERBS, 'readConversation'].map((verb) => [verb, { type: 'boolean' as const, example: false }]),
    ),
    description: 'What you may do now.',
  })
  abilities: Abilities;
}

export class SentRequestDto extends RequestDto {
  @ApiProperty({
    type: NewOrderDto,
    nullable: true,
    description:
      'The order that only requests have named, this one or one before; null without an order, and once it is confirmed.',
  })
  newOrder: NewOrderDto | null;
}

export class PieceDto implements Piece {
  @ApiProperty({ example: 'pumps' })
  text: string;

  @ApiProperty({ example: true, description: 'This is what was looked for.' })
  match: boolean;
}

export class ListedRequestDto extends RequestSummaryDto {
  @ApiProperty({
    type: [PieceDto],
    nullable: true,
    example: null,
    description: 'Where it speaks of what `q` looks for, in pieces; null where the title or the number says it all.',
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

  @ApiProperty({ type: String, format: 'date-time', description: 'Later than it occurred when it was typed in after.' })
  recordedAt: Date;

  @ApiProperty({ example: false, description: 'Time brought it about, and nothing was running to see it.' })
  late: boolean;

  @ApiProperty({ type: PersonRef, nullable: true, description: 'Null when the clock itself acted.' })
  actor: PersonRef | null;

  @ApiProperty({ enum: ['REQUESTER', 'PROVIDER'], nullable: true })
  side: Side | null;

  @ApiProperty({ enum: CHANNELS, nullable: true, example: 'portal' })
  channel: Channel | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { withWords: false } })
  details: object;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'What was said, where something was.' })
  body: string | null;
}

export const MomentPage = PageOf(MomentDto);
