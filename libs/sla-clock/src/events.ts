import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';

/** The id of a department. */
export type PartyId = string;

/** Agreed durations in working seconds. Null if the agreement promises no such duration. */
export interface ClockTargets {
  firstResponse: Seconds | null;
  resolution: Seconds | null;
  reply: Seconds;
}

export type ResponseKind = 'ANSWER' | 'QUESTION' | 'ACKNOWLEDGEMENT' | 'OFFER' | 'DECLINE' | 'MESSAGE';
export type OfferOutcome = 'ACCEPTED' | 'DECLINED' | 'COUNTERED' | 'WITHDRAWN' | 'EXPIRED' | 'LAPSED';
export type ClockReopenReason = 'NOT_WHAT_I_ASKED' | 'INCOMPLETE' | 'WRONG' | 'CAME_BACK';

/** The clock of a request that was merged into this one. */
export interface TakenClock {
  kind: 'FR' | 'RES' | 'LEG';
  /** Null if the clock had stopped. For a paused clock: the due instant as if it had resumed at the merge. */
  dueAt: Instant | null;
  /** True for a date, which no pause moves. */
  fixed: boolean;
  /** The instant from which it was late; null if it was in time. */
  missedAt: Instant | null;
}

/** The instant of an event, and its place among events of the same second. */
interface Happened {
  at: Instant;
  seq: number;
}

/**
 * All events that can start, stop, pause or re-target a clock of one request. An event that does not fit (a reply to no
 * question) changes nothing; the acts refuse such events earlier.
 */
export type ClockEvent = Happened &
  /** `askedAt`: the request had been asked before, for example on the telephone, and was entered later. */
  (
    | { type: 'submitted'; requester: PartyId; provider: PartyId; targets: ClockTargets; askedAt?: Instant }
    /** The provider agrees that its own clocks began when the request was asked. */
    | { type: 'earlierStartAgreed' }
    /** A shared message. It stops the first-response clock if `by` is the side that holds the request. */
    | { type: 'responded'; kind: ResponseKind; by: PartyId }
    /** Gives the ball to the requester. `replyTarget` replaces the agreement's target. */
    | { type: 'asked'; questionId: string; replyTarget?: Seconds }
    | { type: 'replied'; questionId: string }
    /** The last reply did not answer. The question is open again, and the time between counts for nobody. */
    | { type: 'replyRefused'; questionId: string }
    | { type: 'questionWithdrawn'; questionId: string }
    /**
     * The provider waits for somebody outside. The hold ends by itself at `reviewAt`. A second event with the same id
     * moves the review date.
     */
    | { type: 'held'; holdId: string; reviewAt: Instant }
    /** Ends all holds. */
    | { type: 'resumed' }
    | { type: 'resolved' }
    | { type: 'reopened'; by: 'REQUESTER' | 'PROVIDER'; reason: ClockReopenReason }
    /** The provider agrees that its delivery was wrong. The last reopening then counts from the resolution on. */
    | { type: 'faultAgreed' }
    | { type: 'closed' }
    | { type: 'cancelled' }
    | { type: 'declined' }
    /** The decline was taken back: the provider must answer again. */
    | { type: 'declineReversed' }
    /** The provider closed the request because the requester did not answer. */
    | { type: 'expired' }
    | { type: 'priorityChanged'; direction: 'UP' | 'DOWN'; targets: ClockTargets }
    | { type: 'retermed'; targets: ClockTargets }
    /** Both sides agreed on this many working seconds from this moment. */
    | { type: 'durationCommitted'; seconds: Seconds }
    | { type: 'dateCommitted'; date: Instant }
    | { type: 'transferOffered'; to: PartyId }
    | { type: 'transferAccepted'; to: PartyId; legTarget: Seconds }
    | { type: 'transferRefused' }
    | { type: 'offerMade'; offerId: string; by: PartyId; replyBy: Instant }
    | { type: 'offerClosed'; offerId: string; outcome: OfferOutcome }
    /**
     * Another request of the same two departments was merged into this one. `clocks` is the state of its clocks at that
     * moment.
     */
    | { type: 'tookIn'; clocks: TakenClock[] }
  );

export type EventOf<T extends ClockEvent['type']> = Extract<ClockEvent, { type: T }>;

/** Each clock runs in the working hours of the department that must act. */
export interface ClockCalendars {
  /** The first provider's calendar, fixed at submission. First response and resolution stay on it. */
  provider: WorkingCalendar;
  requester: WorkingCalendar;
  /** The calendar of a department that took the request over or that owes a reply to an offer. */
  byParty: (party: PartyId) => WorkingCalendar;
}

/** The history from submission to `now`, ordered by the instant of each event and not by the time of its entry. */
export function eventsInOrder(history: readonly ClockEvent[], now: Instant): ClockEvent[] {
  const events = history.filter((event) => event.at <= now).sort((a, b) => a.at - b.at || a.seq - b.seq);
  const submission = events.findIndex((event) => event.type === 'submitted');
  return submission < 0 ? [] : events.slice(submission);
}

/** All events of one type, in the given order. */
export function ofType<T extends ClockEvent['type']>(events: readonly ClockEvent[], type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}
