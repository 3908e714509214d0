import type { EventType } from '../platform/events/index.js';
import { type RequestState, STATES } from './request-states.js';
import * as events from './requests.events.js';

/**
 * The lifecycle of a request as data: the moves between the states of `request-states.ts`, and the parts that may make
 * each move. Acts and the policy look up a move here, and the fold follows it. `lifecycle-faults.ts` checks the tables
 * at boot.
 */

export const ALL_STATES = Object.keys(STATES) as RequestState[];

/** The states in which the provider can work on the request now. */
export const READY = ['SUBMITTED', 'ACCEPTED', 'IN_PROGRESS'] as const satisfies RequestState[];
/** Pauses: the request leaves such a state for the state in which it was before. */
export const PAUSES = ['AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'] as const satisfies RequestState[];
const WITH_HOLDER = [...READY, 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL'] as const satisfies RequestState[];
/** The states of a request that was sent and is not answered yet. */
export const OPEN = [...READY, ...PAUSES] as const satisfies RequestState[];
export const ENDED = [
  'CLOSED',
  'CANCELLED',
  'DECLINED',
  'EXPIRED',
  'MERGED',
  'LEFT_OPEN',
] as const satisfies RequestState[];
const SUBMITTED_ONCE = [...OPEN, 'RESOLVED', ...ENDED] as const satisfies RequestState[];

/** The part in which a person makes a move. `requests.policy.ts` decides which people have which part. */
export type Part =
  'AUTHOR' | 'REQUESTER' | 'NAMED' | 'HOLDER' | 'RECEIVER' | 'INVITED' | 'REQUESTER_LEAD' | 'HOLDER_LEAD' | 'CLOCK';

export interface RequestMove {
  event: EventType;
  /** `NOTHING` is the state before the first event. */
  from: readonly (RequestState | 'NOTHING')[];
  /**
   * `HERE` changes no state. `BACK` leaves a pause as soon as nothing keeps the request in it. `BEFORE` is the state
   * before the merge.
   */
  to: RequestState | 'HERE' | 'BACK' | 'BEFORE';
  by: readonly Part[];
}

const move = (
  event: EventType,
  from: RequestMove['from'],
  to: RequestMove['to'],
  by: readonly Part[],
): RequestMove => ({
  event,
  from,
  to,
  by,
});

const BOTH_SIDES: Part[] = ['REQUESTER', 'HOLDER'];
const BOTH_LEADS: Part[] = ['REQUESTER_LEAD', 'HOLDER_LEAD'];

export const MOVES = {
  draft: move(events.RequestDrafted, ['NOTHING', 'DRAFT'], 'DRAFT', ['AUTHOR']),
  submit: move(events.RequestSubmitted, ['NOTHING', 'DRAFT'], 'SUBMITTED', ['AUTHOR']),
  exceedQuota: move(events.QuotaExceeded, ['SUBMITTED'], 'HERE', ['CLOCK']),
  complete: move(events.RequestCompleted, OPEN, 'HERE', ['REQUESTER']),
  confirmOnBehalf: move(events.OnBehalfConfirmed, SUBMITTED_ONCE, 'HERE', ['NAMED']),
  agreeEarlierStart: move(events.EarlierStartAgreed, OPEN, 'HERE', ['HOLDER']),

  accept: move(events.RequestAccepted, ['SUBMITTED'], 'ACCEPTED', ['HOLDER']),
  assign: move(events.RequestAssigned, WITH_HOLDER, 'HERE', ['HOLDER']),
  // Follows automatically when the assignee has left.
  leaveToNobody: move(events.RequestLeftToNobody, OPEN, 'HERE', ['CLOCK']),
  start: move(events.RequestStarted, ['SUBMITTED', 'ACCEPTED'], 'IN_PROGRESS', ['HOLDER']),
  estimateEffort: move(events.EffortEstimated, WITH_HOLDER, 'HERE', ['HOLDER']),
  logWork: move(events.WorkLogged, [...OPEN, 'RESOLVED', 'CLOSED'], 'HERE', ['HOLDER']),
  // The promise gets shorter only if the provider agrees, and longer only if the requester agrees.
  raisePriority: move(events.PriorityChanged, OPEN, 'HERE', ['HOLDER']),
  lowerPriority: move(events.PriorityChanged, OPEN, 'HERE', ['REQUESTER']),

  postMessage: move(events.MessagePosted, SUBMITTED_ONCE, 'HERE', [...BOTH_SIDES, 'INVITED']),
  recordContact: move(events.ContactRecorded, SUBMITTED_ONCE, 'HERE', [...BOTH_SIDES, 'INVITED']),
  ask: move(events.QuestionAsked, [...READY, 'AWAITING_REQUESTER'], 'AWAITING_REQUESTER', ['HOLDER']),
  reply: move(events.QuestionReplied, ['AWAITING_REQUESTER'], 'BACK', ['REQUESTER']),
  refuseReply: move(events.ReplyRefused, [...READY, 'AWAITING_REQUESTER'], 'AWAITING_REQUESTER', ['HOLDER']),
  // Follows from a message or a file of the requester.
  doubt: move(events.RequestDoubted, ['RESOLVED'], 'HERE', ['CLOCK']),
  withdrawQuestion: move(events.QuestionWithdrawn, ['AWAITING_REQUESTER'], 'BACK', ['HOLDER']),
  attach: move(events.AttachmentAdded, [...OPEN, 'RESOLVED'], 'HERE', BOTH_SIDES),
  removeAttachment: move(events.AttachmentRemoved, SUBMITTED_ONCE, 'HERE', BOTH_SIDES),

  hold: move(events.RequestHeld, READY, 'ON_HOLD_EXTERNAL', ['HOLDER']),
  resume: move(events.RequestResumed, ['ON_HOLD_EXTERNAL'], 'BACK', ['HOLDER', 'CLOCK']),
  proposeHoldExtension: move(events.HoldExtensionProposed, ['ON_HOLD_EXTERNAL'], 'HERE', ['HOLDER']),
  consentToHoldExtension: move(events.HoldExtended, ['ON_HOLD_EXTERNAL'], 'HERE', ['REQUESTER']),
  refuseHoldExtension: move(events.HoldExtensionRefused, ['ON_HOLD_EXTERNAL'], 'HERE', ['REQUESTER']),
  offerTransfer: move(events.TransferOffered, READY, 'TRANSFER_PENDING', ['HOLDER']),
  acceptTransfer: move(events.TransferAccepted, ['TRANSFER_PENDING'], 'ACCEPTED', ['RECEIVER']),
  refuseTransfer: move(events.TransferRefused, ['TRANSFER_PENDING'], 'BACK', ['RECEIVER']),
  withdrawTransfer: move(events.TransferWithdrawn, ['TRANSFER_PENDING'], 'BACK', ['HOLDER']),
  noteUnansweredTransfer: move(events.TransferUnanswered, ['TRANSFER_PENDING'], 'HERE', ['CLOCK']),

  invite: move(events.ColleagueInvited, [...OPEN, 'RESOLVED'], 'HERE', BOTH_SIDES),
  withdrawInvitation: move(events.InvitationWithdrawn, SUBMITTED_ONCE, 'HERE', BOTH_SIDES),
  restrict: move(events.RequestRestricted, SUBMITTED_ONCE, 'HERE', BOTH_SIDES),
  liftRestriction: move(events.RestrictionLifted, SUBMITTED_ONCE, 'HERE', BOTH_LEADS),

  raiseSubRequest: move(events.SubRequestRaised, WITH_HOLDER, 'HERE', ['HOLDER']),
  // Follows from the end of the parent request.
  noteParentEnded: move(events.ParentEnded, OPEN, 'HERE', ['CLOCK']),
  snooze: move(events.RequestSnoozed, WITH_HOLDER, 'HERE', ['HOLDER']),
  wake: move(events.SnoozeEnded, SUBMITTED_ONCE, 'HERE', ['HOLDER', 'CLOCK']),
  remind: move(events.RequestReminded, [...READY, 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'], 'HERE', ['REQUESTER']),
  escalate: move(events.RequestEscalated, OPEN, 'HERE', BOTH_SIDES),
  answerEscalation: move(events.EscalationAnswered, OPEN, 'HERE', BOTH_LEADS),
  escalateDecline: move(events.DeclineEscalated, ['DECLINED'], 'HERE', ['REQUESTER']),
  upholdDecline: move(events.DeclineUpheld, ['DECLINED'], 'HERE', BOTH_LEADS),
  reverseDecline: move(events.DeclineReversed, ['DECLINED'], 'ACCEPTED', ['HOLDER_LEAD']),

  makeOffer: move(events.OfferMade, WITH_HOLDER, 'HERE', BOTH_SIDES),
  acceptOffer: move(events.OfferAccepted, WITH_HOLDER, 'HERE', BOTH_SIDES),
  declineOffer: move(events.OfferDeclined, WITH_HOLDER, 'HERE', BOTH_SIDES),
  withdrawOffer: move(events.OfferWithdrawn, WITH_HOLDER, 'HERE', BOTH_SIDES),
  expireOffer: move(events.OfferExpired, OPEN, 'HERE', ['CLOCK']),
  // Recorded after the event that ended the request or gave it to a new holder.
  lapseOffer: move(events.OfferLapsed, SUBMITTED_ONCE, 'HERE', ['CLOCK']),
  // Follows from a parting, like the other moves that restore something.
  restoreOffer: move(events.OfferRestored, OPEN, 'HERE', ['CLOCK']),

  escalateDate: move(events.DateEscalated, WITH_HOLDER, 'HERE', BOTH_SIDES),
  // Both follow automatically: the first when an executive reads the negotiation, the second when the date is settled.
  seeDateNegotiation: move(events.DateNegotiationSeen, SUBMITTED_ONCE, 'HERE', ['CLOCK']),
  endDateEscalation: move(events.DateEscalationEnded, SUBMITTED_ONCE, 'HERE', ['CLOCK']),
  restoreDateEscalation: move(events.DateEscalationRestored, OPEN, 'HERE', ['CLOCK']),

  askExpedite: move(events.ExpediteAsked, OPEN, 'HERE', BOTH_SIDES),
  approveExpedite: move(events.ExpediteApproved, OPEN, 'HERE', BOTH_LEADS),
  // Follows from the consent of the second lead.
  expedite: move(events.RequestExpedited, OPEN, 'HERE', ['CLOCK']),
  refuseExpedite: move(events.ExpediteRefused, OPEN, 'HERE', BOTH_LEADS),
  lapseExpedite: move(events.ExpediteLapsed, SUBMITTED_ONCE, 'HERE', ['CLOCK']),
  restoreExpedite: move(events.ExpediteRestored, OPEN, 'HERE', ['CLOCK']),

  resolve: move(events.RequestResolved, WITH_HOLDER, 'RESOLVED', ['HOLDER']),
  confirm: move(events.RequestConfirmed, ['RESOLVED'], 'CLOSED', ['REQUESTER']),
  close: move(events.RequestClosed, ['RESOLVED'], 'CLOSED', ['CLOCK']),
  // The provider may reopen too, because it may find its own mistake first.
  reopen: move(events.RequestReopened, ['RESOLVED', 'CLOSED'], 'IN_PROGRESS', BOTH_SIDES),
  decline: move(events.RequestDeclined, WITH_HOLDER, 'DECLINED', ['HOLDER']),
  cancel: move(events.RequestCancelled, ['DRAFT', ...OPEN], 'CANCELLED', ['AUTHOR', 'REQUESTER']),
  expire: move(events.RequestExpired, ['AWAITING_REQUESTER'], 'EXPIRED', ['HOLDER']),
  // Follows from an import: the log ends before the request does.
  leaveOpen: move(events.RequestLeftOpen, OPEN, 'LEFT_OPEN', ['CLOCK']),
  merge: move(events.RequestMerged, WITH_HOLDER, 'MERGED', ['HOLDER']),
  part: move(events.RequestParted, ['MERGED'], 'BEFORE', BOTH_SIDES),
  // Both follow automatically, on the request that goes on.
  takeIn: move(events.DuplicateTakenIn, OPEN, 'HERE', ['CLOCK']),
  partFrom: move(events.DuplicateParted, SUBMITTED_ONCE, 'HERE', ['CLOCK']),
} as const satisfies Record<string, RequestMove>;

export type Verb = keyof typeof MOVES;

export const VERBS = Object.keys(MOVES) as Verb[];

/** The event types of the moves that end work on a request. Nobody waits for its provider afterwards. */
export const endingsOf = (moves: Readonly<Record<string, RequestMove>>): EventType[] =>
  Object.values(moves)
    .filter(({ from, to }) => [...ENDED, 'RESOLVED'].includes(to) && OPEN.some((state) => from.includes(state)))
    .map(({ event }) => event);

/** Listeners that end something together with its request subscribe to these events. */
export const ENDING_EVENTS = endingsOf(MOVES);

export const isIn = (states: readonly RequestState[], state: RequestState): boolean => states.includes(state);

export const allows = (verb: Verb, state: RequestState): boolean =>
  (MOVES[verb].from as readonly string[]).includes(state);
