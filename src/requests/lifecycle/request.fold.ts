import { isEvent, type EventType, type StoredEvent } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import { ENDED, isIn, MOVES, PAUSES, STATES, type State } from '../request.state.js';
import * as events from '../requests.events.js';
import type { ContactPayload, RequestDraftedPayload } from '../requests.events.js';

/** The columns that events change; the keeper of clocks writes the others, and every event the version. */
type Folded = Partial<
  Omit<
    Request,
    | 'id'
    | 'createdAt'
    | 'dueAt'
    | 'breachAt'
    | 'breachedAt'
    | 'replyTargetSeconds'
    | 'reopenWindowWorkingDays'
    | 'version'
    | 'updatedAt'
  >
>;

type Change = (payload: never, request: Request, event: StoredEvent) => Folded;

const on = <Payload extends object>(
  type: EventType<Payload>,
  change: (payload: Payload, request: Request, event: StoredEvent) => Folded,
): [string, Change] => [type.type, change];

/** The changes by events besides the state, which follows from the table of moves. */
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
  // A duration retargets the clock instead, and takes the place of a date agreed before.
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

/** Somebody may have asked twice what was merged: each parting takes them off once. */
const withoutEach = (ids: readonly string[], parted: readonly string[]): string[] =>
  parted.reduce((left, id) => left.filter((each, index) => each !== id || index !== left.indexOf(id)), [...ids]);

const MOVE_TOLD_BY = new Map(Object.values(MOVES).map((move) => [move.event.type, move]));

/** The types of all events that the fold understands. */
export const FOLDED_EVENTS: EventType[] = [...MOVE_TOLD_BY.values()].map((move) => move.event);

/** The request after one more event; null is before the first. Events of other modules in the stream change nothing. */
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

function stateAfter(request: Request, event: StoredEvent): State {
  const { to } = MOVE_TOLD_BY.get(event.type)!;
  if (to === 'HERE') return request.state;
  if (isEvent(event, events.RequestParted)) return event.payload.state;
  if (to !== 'BACK') return to as State;
  const { openQuestions = 0 } = event.payload as { openQuestions?: number };
  return openQuestions > 0 ? request.state : request.resumeState!;
}

/** Also those who were to work on it and never did: they have it on their desk. */
function handsAfter({ handIds }: Request, event: StoredEvent): string[] {
  const acted = event.side === 'PROVIDER' ? event.actorId : null;
  const assigned = isEvent(event, events.RequestAssigned) ? event.payload.assigneeId : null;
  const more = [acted, assigned].filter((id) => id !== null && !handIds.includes(id)) as string[];
  return more.length === 0 ? handIds : [...new Set([...handIds, ...more])].sort();
}

/** All that is true of a request because of the state it is in, and of nothing else. */
function standing(before: Request, state: State, at: Date): Folded {
  const answered = state === 'RESOLVED' || state === 'CLOSED';
  return {
    state,
    // While an answer is in doubt, the provider has the ball.
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

/** Handed on for the first time by a department that had not begun: whoever asked had asked at the wrong door. */
const isMisroute = ({ formerHolderIds, loggedMinutes, resumeState }: Request): boolean =>
  formerHolderIds.length === 0 && loggedMinutes === 0 && resumeState !== 'IN_PROGRESS';

/** Whatever somebody else does, and whatever moves the request, wakes it. */
const staysAsleep = (before: Request, event: StoredEvent): boolean =>
  event.side === 'PROVIDER' && stateAfter(before, event) === before.state;

const RESPONSES = new Set(
  [events.QuestionAsked, events.RequestDeclined, events.RequestResolved].map((type: EventType) => type.type),
);

/** A call that is typed in later may have been the first. */
const earlier = (one: Date | null, other: Date): Date => (one !== null && one <= other ? one : other);
const later = (one: Date | null, other: Date): Date => (one !== null && one >= other ? one : other);

/** Whatever tells the requester that somebody over there has read it; a bare acceptance does not. */
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

/** The columns that the ask itself fills in. */
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

/** A request before its first event, which always tells the whole ask. Every column stands here: a new one has to be given. */
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
