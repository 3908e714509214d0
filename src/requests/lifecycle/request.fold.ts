import { isEvent, type EventType, type StoredEvent } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { ENDED, isIn, MOVES, PAUSES } from '../request.state.js';
import { STATES, type RequestState } from '../request-states.js';
import * as events from '../requests.events.js';
import type { ContactPayload, RequestDraftedPayload } from '../requests.events.js';

/** The projection of clocks in `sla/clocks` writes these columns. They are null before submission. */
export const COLUMNS_OF_CLOCKS = [
  'dueAt',
  'breachAt',
  'breachedAt',
  'replyTargetSeconds',
  'reopenWindowWorkingDays',
] as const satisfies (keyof Request)[];

/** The columns that events change, besides the version. */
type Folded = Partial<Omit<Request, 'id' | 'createdAt' | 'version' | 'updatedAt' | (typeof COLUMNS_OF_CLOCKS)[number]>>;

type Change = (payload: never, request: Request, event: StoredEvent) => Folded;

const on = <Payload extends object>(
  type: EventType<Payload>,
  change: (payload: Payload, request: Request, event: StoredEvent) => Folded,
): [string, Change] => [type.type, change];

/** The changes that each event makes besides the state, which follows from the table of moves. */
const CHANGES = new Map<string, Change>([
  on(events.RequestDrafted, (ask) => asked(ask)),
  on(events.RequestSubmitted, (ask, _, event) => ({
    ...asked(ask),
    awaitsNamed: ask.onBehalfOfId !== null && event.side === 'PROVIDER',
    agreementId: ask.agreementId,
    lateRaise: ask.lateRaise,
    overQuota: ask.overQuota,
    number: ask.number,
    parentId: ask.parentId,
    submittedAt: event.occurredAt,
    askedAt: events.askedAt(ask) ?? null,
    lateReason: ask.askedEarlier?.lateReason ?? null,
  })),
  on(events.RequestCompleted, ({ missingFields }) => ({ missingFields, incomplete: missingFields.length > 0 })),
  on(events.OnBehalfConfirmed, () => ({ confirmedOnBehalf: true, awaitsNamed: false })),
  on(events.EarlierStartAgreed, (_payload, _request, { occurredAt }) => ({ earlierStartAgreedAt: occurredAt })),

  on(events.RequestAssigned, ({ assigneeId }) => ({ assigneeId })),
  on(events.EffortEstimated, ({ minutes }) => ({ effortMinutes: minutes })),
  on(events.WorkLogged, ({ minutes }, request) => ({ loggedMinutes: request.loggedMinutes + minutes })),
  on(events.PriorityChanged, ({ to }) => ({ priority: to })),

  on(events.QuestionAsked, (_, request) => ({ openQuestionCount: request.openQuestionCount + 1 })),
  on(events.QuestionReplied, ({ openQuestions }) => ({ openQuestionCount: openQuestions })),
  on(events.ReplyRefused, (_, request) => ({ openQuestionCount: request.openQuestionCount + 1 })),
  on(events.QuestionWithdrawn, ({ openQuestions }) => ({ openQuestionCount: openQuestions })),

  on(events.TransferOffered, ({ toDepartmentId }) => ({ pendingDepartmentId: toDepartmentId })),
  on(events.TransferAccepted, ({ fromDepartmentId, toDepartmentId }, request) => ({
    holderDepartmentId: toDepartmentId,
    formerHolderIds: [...new Set([...request.formerHolderIds, fromDepartmentId])].filter((id) => id !== toDepartmentId),
    assigneeId: null,
    misrouted: request.misrouted || isMisroute(request),
  })),
  // An agreed duration changes the target of the clock instead, and replaces a date that was agreed before.
  on(events.OfferAccepted, ({ date }) => ({ committedAtDate: date === null ? null : new Date(date) })),

  on(events.ColleagueInvited, ({ invitedId }, request) => ({ invitedIds: [...request.invitedIds, invitedId] })),
  on(events.InvitationWithdrawn, ({ invitedId }, request) => ({
    invitedIds: request.invitedIds.filter((id) => id !== invitedId),
  })),
  on(events.RequestSnoozed, ({ until }) => ({ snoozedUntil: new Date(until) })),
  on(events.SnoozeEnded, () => ({ snoozedUntil: null })),
  on(events.RequestReminded, (_payload, { reminderCount }, { occurredAt }) => ({
    reminderCount: reminderCount + 1,
    remindedAt: occurredAt,
  })),
  on(events.RequestRestricted, () => ({ restricted: true })),
  on(events.RestrictionLifted, () => ({ restricted: false })),

  on(events.RequestExpedited, (_payload, request, { occurredAt }) => ({
    expeditedAt: request.expeditedAt ?? occurredAt,
  })),

  on(events.RequestDoubted, (_, { doubtedAt }, { occurredAt }) => ({
    doubtedAt: later(doubtedAt, occurredAt),
    ball: 'PROVIDER',
  })),
  on(events.MessagePosted, (_, request, event) => (answersDoubt(request, event) ? { ball: STATES.RESOLVED } : {})),
  on(events.ContactRecorded, (_, request, event) => (answersDoubt(request, event) ? { ball: STATES.RESOLVED } : {})),

  on(events.RequestReopened, (_, request) => ({ reopenCount: request.reopenCount + 1 })),
  on(events.RequestMerged, ({ intoId }) => ({ duplicateOfId: intoId })),
  on(events.RequestParted, ({ resumeState, openQuestions }) => ({
    duplicateOfId: null,
    resumeState,
    openQuestionCount: openQuestions,
  })),
  on(events.DuplicateTakenIn, ({ followerIds }, request) => ({
    followerIds: [...request.followerIds, ...followerIds],
  })),
  on(events.DuplicateParted, ({ followerIds }, request) => ({
    followerIds: withoutEach(request.followerIds, followerIds),
  })),
]);

/** A person may have asked in two merged requests and so be listed twice. Each parting removes that person once. */
const withoutEach = (ids: readonly string[], parted: readonly string[]): string[] =>
  parted.reduce((left, id) => left.filter((each, index) => each !== id || index !== left.indexOf(id)), [...ids]);

const MOVE_TOLD_BY = new Map(Object.values(MOVES).map((move) => [move.event.type, move]));

/** The types of all events that the fold handles. */
export const FOLDED_EVENTS: EventType[] = [...MOVE_TOLD_BY.values()].map((move) => move.event);

/**
 * The request after one more event; null is the state before the first event. Events of other modules in the stream
 * change nothing.
 */
export function foldRequest(request: Request | null, event: StoredEvent): Request | null {
  if (!MOVE_TOLD_BY.has(event.type)) return request;
  const before = request ?? unwritten(event);
  return {
    ...before,
    ...standing(before, stateAfter(before, event), event.occurredAt),
    snoozedUntil: staysAsleep(before, event) ? before.snoozedUntil : null,
    ...CHANGES.get(event.type)?.(event.payload as never, before, event),
    firstRespondedAt: isResponse(event) ? earlier(before.firstRespondedAt, event.occurredAt) : before.firstRespondedAt,
    handIds: handsAfter(before, event),
    version: event.sequence,
    updatedAt: event.recordedAt,
  };
}

function stateAfter(request: Request, event: StoredEvent): RequestState {
  const { to } = MOVE_TOLD_BY.get(event.type)!;
  if (to === 'HERE') return request.state;
  if (isEvent(event, events.RequestParted)) return event.payload.state;
  if (to !== 'BACK') return to as RequestState;
  const { openQuestions = 0 } = event.payload as { openQuestions?: number };
  return openQuestions > 0 ? request.state : request.resumeState!;
}

/** People who acted for the provider, and all assignees. An assignee counts even without having acted. */
function handsAfter({ handIds }: Request, event: StoredEvent): string[] {
  const acted = event.side === 'PROVIDER' ? event.actorId : null;
  const assigned = isEvent(event, events.RequestAssigned) ? event.payload.assigneeId : null;
  const more = [acted, assigned].filter((id) => id !== null && !handIds.includes(id)) as string[];
  return more.length === 0 ? handIds : [...new Set([...handIds, ...more])].sort();
}

/** The columns that follow only from the state of a request. */
function standing(before: Request, state: RequestState, at: Date): Folded {
  const answered = state === 'RESOLVED' || state === 'CLOSED';
  return {
    state,
    // Only a change of state moves the ball here. So while an answer is in doubt, the provider keeps the ball.
    ball: state === before.state ? before.ball : STATES[state],
    resumeState: !isIn(PAUSES, state) ? null : isIn(PAUSES, before.state) ? before.resumeState : before.state,
    openQuestionCount: state === 'AWAITING_REQUESTER' ? before.openQuestionCount : 0,
    pendingDepartmentId: state === 'TRANSFER_PENDING' ? before.pendingDepartmentId : null,
    resolvedAt: answered ? (before.resolvedAt ?? at) : null,
    doubtedAt: answered ? before.doubtedAt : null,
    closedAt: state === 'CLOSED' ? (before.closedAt ?? at) : null,
    endedAt: isIn(ENDED, state) ? (before.endedAt ?? at) : null,
  };
}

/** The first transfer, by a department that had not begun work: the requester asked the wrong department. */
const isMisroute = ({ formerHolderIds, loggedMinutes, resumeState }: Request): boolean =>
  formerHolderIds.length === 0 && loggedMinutes === 0 && resumeState !== 'IN_PROGRESS';

/** A request stays snoozed only if the event is the provider's own and does not change the state. */
const staysAsleep = (before: Request, event: StoredEvent): boolean =>
  event.side === 'PROVIDER' && stateAfter(before, event) === before.state;

const RESPONSES = new Set(
  [events.QuestionAsked, events.RequestDeclined, events.RequestResolved].map((type: EventType) => type.type),
);

/** A contact that is recorded later may be earlier than the response known so far. */
const earlier = (one: Date | null, other: Date): Date => (one !== null && one <= other ? one : other);
const later = (one: Date | null, other: Date): Date => (one !== null && one >= other ? one : other);

/** Events that tell the requester that the provider has read the request. An acceptance without words does not count. */
const isResponse = (event: StoredEvent): boolean =>
  RESPONSES.has(event.type) ||
  (isEvent(event, events.RequestAccepted) && event.payload.withWords) ||
  isWordOfProvider(event) ||
  isSubstantiveContact(event) ||
  (isEvent(event, events.OfferMade) && event.side === 'PROVIDER');

const isWordOfProvider = (event: StoredEvent): boolean =>
  isEvent(event, events.MessagePosted) && event.payload.visibility === 'SHARED' && event.side === 'PROVIDER';

const isContactOfProvider = (event: StoredEvent): boolean =>
  isEvent(event, events.ContactRecorded) && event.payload.visibility === 'SHARED' && event.side === 'PROVIDER';

const isSubstantiveContact = (event: StoredEvent): boolean =>
  isContactOfProvider(event) && (event.payload as ContactPayload).substance !== 'NONE';

const answersDoubt = ({ state, doubtedAt }: Request, event: StoredEvent): boolean =>
  state === 'RESOLVED' &&
  (isWordOfProvider(event) || isContactOfProvider(event)) &&
  event.occurredAt >= (doubtedAt ?? event.occurredAt);

/** The columns that come from the ask itself. */
const asked = (ask: RequestDraftedPayload) => ({
  serviceId: ask.serviceId,
  requesterDepartmentId: ask.requesterDepartmentId,
  providerDepartmentId: ask.providerDepartmentId,
  holderDepartmentId: ask.providerDepartmentId,
  priority: ask.priority,
  incomplete: ask.incomplete,
  missingFields: ask.missingFields,
  raisedById: ask.raisedById,
  onBehalfOfId: ask.onBehalfOfId,
  channel: ask.channel,
  restricted: ask.restricted,
  reopenOfId: ask.reopenOfId,
});

/**
 * A request before its first event, which always contains the whole ask. All columns are listed here, so a new column
 * must be given a value.
 */
function unwritten(event: StoredEvent): Request {
  return {
    id: event.streamId,
    ...asked(event.payload as RequestDraftedPayload),
    number: null,
    formerHolderIds: [],
    misrouted: false,
    invitedIds: [],
    followerIds: [],
    parentId: null,
    snoozedUntil: null,
    reminderCount: 0,
    remindedAt: null,
    pendingDepartmentId: null,
    state: 'DRAFT',
    resumeState: null,
    ball: STATES.DRAFT,
    confirmedOnBehalf: false,
    awaitsNamed: false,
    agreementId: null,
    lateRaise: false,
    overQuota: false,
    assigneeId: null,
    handIds: [],
    effortMinutes: null,
    loggedMinutes: 0,
    openQuestionCount: 0,
    createdAt: event.recordedAt,
    submittedAt: null,
    askedAt: null,
    lateReason: null,
    earlierStartAgreedAt: null,
    firstRespondedAt: null,
    resolvedAt: null,
    doubtedAt: null,
    closedAt: null,
    endedAt: null,
    duplicateOfId: null,
    reopenCount: 0,
    committedAtDate: null,
    expeditedAt: null,
    dueAt: null,
    breachAt: null,
    breachedAt: null,
    replyTargetSeconds: null,
    reopenWindowWorkingDays: null,
    version: 0,
    updatedAt: event.recordedAt,
  };
}
