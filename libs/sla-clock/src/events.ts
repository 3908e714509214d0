import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';

/** A department, by id. */
export type PartyId = string;

/** Agreed durations in working seconds. `null`: this agreement promises no such duration. */
export interface Targets {
  firstResponse: Seconds | null;
  resolution: Seconds | null;
  reply: Seconds;
}

export type ResponseKind = 'ANSWER' | 'QUESTION' | 'ACKNOWLEDGEMENT' | 'OFFER' | 'DECLINE' | 'MESSAGE';
export type OfferOutcome = 'ACCEPTED' | 'DECLINED' | 'COUNTERED' | 'WITHDRAWN' | 'EXPIRED' | 'LAPSED';
export type ReopenReason = 'NOT_WHAT_I_ASKED' | 'INCOMPLETE' | 'WRONG' | 'CAME_BACK';

/** A clock of a request that goes on in another one. */
export interface TakenClock {
  kind: 'FR' | 'RES' | 'LEG';
  /** Null when it had stopped. Of a paused one, as if it had resumed then. */
  dueAt: Instant | null;
  /** A date that no pause moves. */
  fixed: boolean;
  /** Since when it had been late; null when it was in time. */
  missedAt: Instant | null;
}

/** When a thing happened, and its place among things that happened in the same second. */
interface Happened {
  at: Instant;
  seq: number;
}

/**
 * Everything that can start, stop, pause or re-target a clock of one request.
 * An event that does not fit the moment (a reply to no question) moves nothing: the acts refuse it long before.
 */
export type ClockEvent = Happened &
  /** `askedAt`: it had been asked before, on the telephone say, and was typed in later. */
  (
    | { type: 'submitted'; requester: PartyId; provider: PartyId; targets: Targets; askedAt?: Instant }
    /** The provider agrees that its own clocks began when it was asked. */
    | { type: 'earlierStartAgreed' }
    /** A shared message. It stops the first-response clock when `by` is the side that holds the request. */
    | { type: 'responded'; kind: ResponseKind; by: PartyId }
    /** Hands the ball to the requester. `replyTarget` beats the agreement's. */
    | { type: 'asked'; questionId: string; replyTarget?: Seconds }
    | { type: 'replied'; questionId: string }
    /** The last reply did not answer: the question is open again, and the time between counts for nobody. */
    | { type: 'replyRefused'; questionId: string }
    | { type: 'questionWithdrawn'; questionId: string }
    /** Waiting for somebody outside. Ends by itself at `reviewAt`; the same id again moves the review date. */
    | { type: 'held'; holdId: string; reviewAt: Instant }
    /** Ends every hold. */
    | { type: 'resumed' }
    | { type: 'resolved' }
    | { type: 'reopened'; by: 'REQUESTER' | 'PROVIDER'; reason: ReopenReason }
    /** The provider agrees that what it had delivered was wrong: the last reopen then blocks from the resolution on. */
    | { type: 'faultAgreed' }
    | { type: 'closed' }
    | { type: 'cancelled' }
    | { type: 'declined' }
    /** The no was taken back: the provider is to answer again. */
    | { type: 'declineReversed' }
    /** Closed by the provider because the requester stayed silent. */
    | { type: 'expired' }
    | { type: 'priorityChanged'; direction: 'UP' | 'DOWN'; targets: Targets }
    | { type: 'retermed'; targets: Targets }
    /** Both sides agreed on so many working seconds from this moment. */
    | { type: 'durationCommitted'; seconds: Seconds }
    | { type: 'dateCommitted'; date: Instant }
    | { type: 'transferOffered'; to: PartyId }
    | { type: 'transferAccepted'; to: PartyId; legTarget: Seconds }
    | { type: 'transferRefused' }
    | { type: 'offerMade'; offerId: string; by: PartyId; replyBy: Instant }
    | { type: 'offerClosed'; offerId: string; outcome: OfferOutcome }
    /** Another request of the same two departments goes on in this one; how its clocks stood then. */
    | { type: 'tookIn'; clocks: TakenClock[] }
  );

export type EventOf<T extends ClockEvent['type']> = Extract<ClockEvent, { type: T }>;

/** Each clock runs in the working hours of whoever must act. */
export interface Calendars {
  /** The first provider's, pinned at submission: first response and resolution stay on it. */
  provider: WorkingCalendar;
  requester: WorkingCalendar;
  /** The department that took the request over, or that owes a reply to an offer. */
  byParty: (party: PartyId) => WorkingCalendar;
}

/** The history from submission to `now`, in the order of happening (not in the order of typing). */
export function inOrder(history: readonly ClockEvent[], now: Instant): ClockEvent[] {
  const events = history.filter((event) => event.at <= now).sort((a, b) => a.at - b.at || a.seq - b.seq);
  const submission = events.findIndex((event) => event.type === 'submitted');
  return submission < 0 ? [] : events.slice(submission);
}

/** All events of one type, in the order given. */
export function ofType<T extends ClockEvent['type']>(events: readonly ClockEvent[], type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}
