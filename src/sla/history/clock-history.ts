import type { ClockEvent, OfferOutcome, TakenClock, ClockTargets } from '@lockstep/sla-clock';
import { toSeconds } from '../../platform/clock/clock.js';
import { isEvent, type EventType, type StoredEvent } from '../../platform/events/index.js';
import {
  ContactRecorded,
  MessagePosted,
  DeclineReversed,
  DuplicateParted,
  EarlierStartAgreed,
  HoldExtended,
  OfferAccepted,
  OfferDeclined,
  OfferExpired,
  OfferLapsed,
  OfferMade,
  OfferWithdrawn,
  PriorityChanged,
  QuestionAsked,
  QuestionReplied,
  QuestionWithdrawn,
  ReplyRefused,
  RequestAccepted,
  RequestCancelled,
  RequestClosed,
  RequestConfirmed,
  RequestDeclined,
  RequestExpired,
  RequestHeld,
  RequestLeftOpen,
  RequestMerged,
  RequestParted,
  RequestReopened,
  RequestResolved,
  RequestResumed,
  RequestSubmitted,
  TransferAccepted,
} from '../../requests/index.js';
import {
  ClocksTakenOver,
  TermsPinned,
  TermsReplaced,
  type ClockTakenOver,
  type PinnedRequestTerms,
  type ClockPriority,
} from '../sla.events.js';
import { withoutPartedMerges } from './parted-merges.js';

/** A clock event without its instant. */
type Move = ClockEvent extends infer Each ? (Each extends ClockEvent ? Omit<Each, 'at' | 'seq'> : never) : never;

/** The state of the request before an event is read. */
interface Standing {
  terms: PinnedRequestTerms;
  requester: string;
  /** The department that has the request now. */
  holder: string;
  priority: ClockPriority;
}

interface Reading {
  type: EventType;
  read: (event: StoredEvent, standing: Standing) => Move[];
}

const on = <Payload extends object>(
  type: EventType<Payload>,
  read: (payload: Payload, standing: Standing, event: StoredEvent) => Move[],
): Reading => ({ type, read: (event, standing) => read(event.payload as Payload, standing, event) });

const offerClosed = (outcome: OfferOutcome) => (offer: { offerId: string }) => [
  { type: 'offerClosed' as const, offerId: offer.offerId, outcome },
];

/** The clock events that each event of a request leads to. */
const READINGS: Reading[] = [
  on(RequestSubmitted, (asked, { terms }) => [
    {
      type: 'submitted',
      requester: asked.requesterDepartmentId,
      provider: asked.providerDepartmentId,
      targets: targetsOf(terms, asked.priority),
      ...(asked.askedEarlier && { askedAt: instantOf(asked.askedEarlier.askedAt) }),
    },
  ]),
  on(EarlierStartAgreed, () => [{ type: 'earlierStartAgreed' }]),
  on(RequestAccepted, ({ withWords }, { holder }) =>
    withWords ? [{ type: 'responded', kind: 'ACKNOWLEDGEMENT', by: holder }] : [],
  ),
  on(MessagePosted, ({ visibility, departmentId }, _, { side }) =>
    visibility === 'SHARED' && side === 'PROVIDER' ? [{ type: 'responded', kind: 'MESSAGE', by: departmentId }] : [],
  ),
  on(ContactRecorded, ({ visibility, departmentId, substance }, _, { side }) =>
    visibility === 'SHARED' && side === 'PROVIDER' && substance !== 'NONE'
      ? [{ type: 'responded', kind: substance === 'ASKED' ? 'QUESTION' : 'ANSWER', by: departmentId }]
      : [],
  ),
  on(QuestionAsked, ({ questionId, replyTargetSeconds }) => [
    { type: 'asked', questionId, replyTarget: replyTargetSeconds ?? undefined },
  ]),
  on(QuestionReplied, ({ questionId }) => [{ type: 'replied', questionId }]),
  on(ReplyRefused, ({ questionId }) => [{ type: 'replyRefused', questionId }]),
  on(QuestionWithdrawn, ({ questionId }) => [{ type: 'questionWithdrawn', questionId }]),
  on(HoldExtended, ({ holdId, reviewAt }) => [{ type: 'held', holdId, reviewAt: instantOf(reviewAt) }]),
  on(RequestHeld, ({ holdId, reviewAt }) => [{ type: 'held', holdId, reviewAt: instantOf(reviewAt) }]),
  // A hold that ran out ended at its review date, even if the system noticed it later.
  on(RequestResumed, ({ automatic }) => (automatic ? [] : [{ type: 'resumed' }])),
  on(RequestResolved, () => [{ type: 'resolved' }]),
  on(RequestReopened, ({ reason }, _, { side }) => [{ type: 'reopened', by: side ?? 'REQUESTER', reason }]),
  on(RequestConfirmed, () => [{ type: 'closed' }]),
  on(RequestClosed, () => [{ type: 'closed' }]),
  on(RequestDeclined, () => [{ type: 'declined' }]),
  on(DeclineReversed, () => [{ type: 'declineReversed' }]),
  on(RequestCancelled, () => [{ type: 'cancelled' }]),
  // The other request is answered instead. The clocks of this request stop, and the merge meets none of them.
  on(RequestMerged, () => [{ type: 'cancelled' }]),
  on(ClocksTakenOver, ({ clocks }) => [{ type: 'tookIn', clocks: clocks.map(takenClock) }]),
  // These two events undo an earlier merge. They move no clock themselves.
  on(RequestParted, () => []),
  on(DuplicateParted, () => []),
  // Nobody knows what happened to the request. A late clock has missed its target; a clock in time has no result.
  on(RequestLeftOpen, () => [{ type: 'cancelled' }]),
  on(RequestExpired, () => [{ type: 'expired' }]),
  on(PriorityChanged, ({ to, direction }, { terms }) => [
    { type: 'priorityChanged', direction, targets: targetsOf(terms, to) },
  ]),
  on(TermsReplaced, (terms, { priority }) => [{ type: 'retermed', targets: targetsOf(terms, priority) }]),
  on(TransferAccepted, ({ toDepartmentId, legTargetSeconds }, { terms, priority }) => [
    {
      type: 'transferAccepted',
      to: toDepartmentId,
      legTarget: legTargetSeconds ?? terms.targets[priority].resolutionSeconds,
    },
  ]),
  on(OfferMade, ({ offerId, replyBy, counterOf }, { holder, requester }, { side }) => [
    ...(counterOf === null ? [] : offerClosed('COUNTERED')({ offerId: counterOf })),
    { type: 'offerMade', offerId, by: side === 'PROVIDER' ? holder : requester, replyBy: instantOf(replyBy) },
  ]),
  on(OfferAccepted, ({ offerId, date, seconds }) => [
    ...offerClosed('ACCEPTED')({ offerId }),
    ...(date === null ? [] : [{ type: 'dateCommitted' as const, date: instantOf(date) }]),
    ...(seconds === null ? [] : [{ type: 'durationCommitted' as const, seconds }]),
  ]),
  on(OfferDeclined, offerClosed('DECLINED')),
  on(OfferWithdrawn, offerClosed('WITHDRAWN')),
  on(OfferExpired, offerClosed('EXPIRED')),
  on(OfferLapsed, offerClosed('LAPSED')),
];

const BY_TYPE = new Map(READINGS.map((reading) => [reading.type.type, reading]));

/** The events of a request that can move a clock. */
export const MOVING_EVENTS: EventType[] = READINGS.map((reading) => reading.type);

/**
 * Translates the events of a request into events of its clocks. Empty until the terms are pinned, because nothing is
 * promised before that. If a department accepted a transfer without naming a target for its leg, the target is the
 * resolution target that the terms promise for the priority of that moment, in the hours of that department.
 */
export function clockHistory(stream: readonly StoredEvent[]): ClockEvent[] {
  const pinned = stream.find((event) => isEvent(event, TermsPinned));
  if (pinned === undefined) return [];
  const standing: Standing = { terms: pinned.payload, requester: '', holder: '', priority: pinned.payload.priority };
  return withoutPartedMerges(stream).flatMap((event) => {
    const moves = BY_TYPE.get(event.type)?.read(event, standing) ?? [];
    follow(standing, event);
    return moves.map((move) => ({ ...move, at: toSeconds(event.occurredAt), seq: event.sequence }));
  });
}

function follow(standing: Standing, event: StoredEvent): void {
  if (isEvent(event, RequestSubmitted)) {
    standing.requester = event.payload.requesterDepartmentId;
    standing.holder = event.payload.providerDepartmentId;
  }
  if (isEvent(event, TransferAccepted)) standing.holder = event.payload.toDepartmentId;
  if (isEvent(event, TermsReplaced)) standing.terms = event.payload;
  if (isEvent(event, PriorityChanged)) standing.priority = event.payload.to;
}

function targetsOf({ targets, replySeconds }: PinnedRequestTerms, priority: ClockPriority): ClockTargets {
  const { firstResponseSeconds, resolutionSeconds } = targets[priority];
  return { firstResponse: firstResponseSeconds, resolution: resolutionSeconds, reply: replySeconds };
}

const takenClock = ({ clock, dueAt, fixed, missedAt }: ClockTakenOver): TakenClock => ({
  kind: clock,
  dueAt: dueAt === null ? null : instantOf(dueAt),
  fixed,
  missedAt: missedAt === null ? null : instantOf(missedAt),
});

const instantOf = (iso: string): number => toSeconds(new Date(iso));
