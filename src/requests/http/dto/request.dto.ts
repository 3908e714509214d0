import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import type { Channel, Side } from '../../../platform/events/index.js';
import { PageOf } from '../../../platform/http/pagination.js';
import { ALL_STATES, VERBS } from '../../request.state.js';
import type { RequestState } from '../../request-states.js';
import { BALLS, CHANNELS, PRIORITIES, type Ball, type Priority } from '../../request-words.js';
import type { TextPiece } from '../../search/pieces.js';
import { SearchedPage } from '../../search/spelling.js';
import type { AbilityVerdicts } from '../../requests.policy.js';
import { LateChanceDto } from '../present-late-chance.js';
import { NewOrderDto } from '../new-order.js';
import { RequestDraftDto } from './request-draft.dto.js';
import { DepartmentRefDto, PersonRefDto, RequestRefDto } from './refs.dto.js';

export class RequestSummaryDto {
  @IdField()
  id: string;

  @TextField({ nullable: true, example: 'ENG-1042', description: 'Null while it is a draft.' })
  number: string | null;

  @TextField({ example: 'Which drawing revision applies to the valve block?' })
  title: string;

  @IdField()
  serviceId: string;

  @PartField(DepartmentRefDto)
  requesterDepartment: DepartmentRefDto;

  @PartField(DepartmentRefDto, { description: 'The department that was asked first.' })
  providerDepartment: DepartmentRefDto;

  @PartField(DepartmentRefDto, { description: 'The department that holds it now.' })
  holderDepartment: DepartmentRefDto;

  @PartField(DepartmentRefDto, { nullable: true, description: 'While a transfer is pending.' })
  pendingDepartment: DepartmentRefDto | null;

  @OneOfField(ALL_STATES, { example: 'AWAITING_REQUESTER' })
  state: RequestState;

  @OneOfField(BALLS, { example: 'REQUESTER', description: 'The side that must act now.' })
  ball: Ball;

  @OneOfField(PRIORITIES, { example: 'P2' })
  priority: Priority;

  @FlagField({ example: false, description: 'Required fields of the form have no answer.' })
  incomplete: boolean;

  @FlagField({ example: false, description: 'True: sent later than the agreed lead time before the wished date.' })
  lateRaise: boolean;

  @FlagField({ example: false, description: 'True: more requests were sent in that week than the agreement allows.' })
  overQuota: boolean;

  @FlagField({ example: false })
  restricted: boolean;

  @FlagField({
    example: false,
    description: 'True: the department that was asked first handed it on before work began.',
  })
  misrouted: boolean;

  @InstantField({ nullable: true, example: null, description: 'The beginning of the expedite; null without one.' })
  expeditedAt: Date | null;

  @PartField(PersonRefDto, { nullable: true })
  assignee: PersonRefDto | null;

  @InstantField({ nullable: true, example: '2026-03-02T09:00:00.000Z' })
  submittedAt: Date | null;

  @InstantField({
    nullable: true,
    description: 'The instant of asking, where the request was entered later; null otherwise.',
  })
  askedAt: Date | null;

  @InstantField({ nullable: true, description: 'Null while the resolution clock does not run.' })
  dueAt: Date | null;

  @InstantField({
    nullable: true,
    description:
      'The instant at which the requester doubted the answer and began to wait for the provider; null without an open doubt.',
  })
  doubtedAt: Date | null;

  @InstantField({ nullable: true, description: 'The instant at which the promise was broken.' })
  breachedAt: Date | null;

  @PartField(LateChanceDto, {
    nullable: true,
    description: 'Null where the request waits for no answer, and for a moment after it was sent.',
  })
  lateChance: LateChanceDto | null;

  @InstantField()
  updatedAt: Date;
}

export class RequestDto extends RequestSummaryDto {
  @TextField({ nullable: true, description: 'Null for people who see only that the request exists.' })
  description: string | null;

  @SchemaField({ type: 'object', additionalProperties: true, nullable: true, example: { partNumber: 'VB-220-H' } })
  intake: Record<string, unknown> | null;

  @OneOfField(LANGUAGES, { nullable: true, example: 'en', description: 'Null when no language was named.' })
  language: Language | null;

  @ListField(String, { example: [], description: 'Keys of required fields without an answer.' })
  missingFields: string[];

  @PartField(PersonRefDto, { nullable: true })
  raisedBy: PersonRefDto | null;

  @PartField(PersonRefDto, { nullable: true })
  onBehalfOf: PersonRefDto | null;

  @FlagField({ example: false, description: 'True: the person for whom it was raised has confirmed it.' })
  confirmedOnBehalf: boolean;

  @OneOfField(CHANNELS, { example: 'portal' })
  channel: Channel;

  @TextField({
    nullable: true,
    example: null,
    description: 'The reason for the later entry; null for people who see only that the request exists.',
  })
  lateReason: string | null;

  @InstantField({
    nullable: true,
    description:
      'The instant at which the provider agreed that the clocks began at `askedAt`; null: they began at submission.',
  })
  earlierStartAgreedAt: Date | null;

  @IntegerField({ nullable: true, example: 45 })
  effortMinutes: number | null;

  @IntegerField({ example: 0 })
  openQuestionCount: number;

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true })
  firstRespondedAt: Date | null;

  @InstantField({ nullable: true })
  resolvedAt: Date | null;

  @InstantField({ nullable: true, description: 'The instant of the end, whatever the end was.' })
  endedAt: Date | null;

  @InstantField({ nullable: true, description: 'The date both sides agreed on.' })
  committedDate: Date | null;

  @InstantField({ nullable: true, description: 'The last moment at which an answer is in time.' })
  breachAt: Date | null;

  @IdField({ nullable: true })
  duplicateOfId: string | null;

  @ListField(RequestRefDto, {
    description:
      'Requests that were merged into this one, as far as you may read them. Their messages and files are listed here too.',
  })
  merged: RequestRefDto[];

  @IdField({ nullable: true })
  reopenOfId: string | null;

  @IntegerField({ example: 0 })
  reopenCount: number;

  @PartField(RequestRefDto, { nullable: true, description: 'The request that this one is a part of, if you see it.' })
  parent: RequestRefDto | null;

  @ListField(RequestRefDto, { description: 'Sub-requests of the holder to other departments, as far as you see them.' })
  subRequests: RequestRefDto[];

  @IntegerField({ example: 0, description: 'How often the requester has chased the answer.' })
  reminderCount: number;

  @InstantField({ nullable: true, description: 'The end of the snooze, for the department that holds the request.' })
  snoozedUntil: Date | null;

  @PartField(RequestDraftDto, {
    nullable: true,
    description: 'The part of a draft that takes effect when it is sent; null once it was.',
  })
  draft: RequestDraftDto | null;

  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true, description: 'The side you speak for.' })
  side: Side | null;

  @SchemaField({
    type: 'object',
    properties: Object.fromEntries(
      [...VERBS, 'readConversation'].map((verb) => [verb, { type: 'boolean' as const, example: false }]),
    ),
    description: 'Your possible acts at this moment.',
  })
  abilities: AbilityVerdicts;
}

export class SentRequestDto extends RequestDto {
  @PartField(NewOrderDto, {
    nullable: true,
    description:
      'The order, as long as requests are the only ones to name it. Null without an order, and once the order is confirmed.',
  })
  newOrder: NewOrderDto | null;
}

export class PieceDto implements TextPiece {
  @TextField({ example: 'pumps' })
  text: string;

  @FlagField({ example: true, description: 'True: this piece matches the search.' })
  match: boolean;
}

export class ListedRequestDto extends RequestSummaryDto {
  @FlagField({
    example: false,
    description:
      'True: other people did something since you last looked, or you never looked. False where you may not read the timeline.',
  })
  unseen: boolean;

  @ListField(PieceDto, {
    nullable: true,
    example: null,
    description: 'The place where the text matches `q`, in pieces; null where the title or the number matches.',
  })
  excerpt: PieceDto[] | null;
}

export class RequestPage extends SearchedPage(ListedRequestDto) {}

export class MomentDto {
  @IntegerField({ example: 1 })
  sequence: number;

  @TextField({ example: 'request.submitted' })
  type: string;

  @InstantField()
  occurredAt: Date;

  @InstantField({ description: 'Later than `occurredAt` when it was entered afterwards.' })
  recordedAt: Date;

  @FlagField({
    example: false,
    description: 'True: the event fell due while the application was not running, and was recorded afterwards.',
  })
  late: boolean;

  @PartField(PersonRefDto, { nullable: true, description: 'Null when the clock acted.' })
  actor: PersonRefDto | null;

  @OneOfField(['REQUESTER', 'PROVIDER'], { nullable: true })
  side: Side | null;

  @OneOfField(CHANNELS, { nullable: true, example: 'portal' })
  channel: Channel | null;

  @SchemaField({ type: 'object', additionalProperties: true, example: { withWords: false } })
  details: object;

  @TextField({
    nullable: true,
    example: null,
    description: 'The text of the message, question or reply, if there is one.',
  })
  body: string | null;
}

export const MomentPage = PageOf(MomentDto);
