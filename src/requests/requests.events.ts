import { defineEvent, type Channel } from '../platform/events/index.js';
import type { State } from './request.state.js';
import type {
  CancelReason,
  ContactSubstance,
  DeclineReason,
  EscalationLevel,
  EscalationOutcome,
  LeadRole,
  OfferKind,
  Priority,
  RemindedRole,
  ReopenReason,
  TransferRole,
  Visibility,
} from './request-words.js';

/**
 * Everything that can happen to a request; its stream is of kind `request`. Payloads carry ids and digests: what people
 * wrote stands in tables of its own. Instants inside a payload are ISO 8601.
 */
export const REQUEST_STREAM = 'request';

/* How it begins */

export interface RequestDraftedPayload {
  serviceId: string;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  priority: Priority;
  incomplete: boolean;
  /** Keys of the required intake fields that have no answer. */
  missingFields: string[];
  raisedById: string;
  onBehalfOfId: string | null;
  channel: Channel;
  restricted: boolean;
  orderReference: { system: string; reference: string } | null;
  wishedDate: string | null;
  reopenOfId: string | null;
  textDigest: string;
}

/** How an ask keeps the duties that an agreement lays on whoever asks. */
export interface KeptDuties {
  /** The agreement in force; null: there is none. */
  agreementId: string | null;
  lateRaise: boolean;
  overQuota: boolean;
}

export interface RequestSubmittedPayload extends RequestDraftedPayload, KeptDuties {
  number: string;
  /** The request this one asks a part of; null for a question of its own. */
  parentId: string | null;
  /** Absent where it was sent when it was asked. */
  askedEarlier?: { askedAt: string; lateReason: string };
}

/** When it was asked, where it was typed in later. */
export const askedAt = ({ askedEarlier }: RequestSubmittedPayload): Date | undefined =>
  askedEarlier && new Date(askedEarlier.askedAt);

/** Each saving of a draft tells it whole. */
export const RequestDrafted = defineEvent<RequestDraftedPayload>(
  'request.drafted',
  'A draft was saved.',
  'serviceId',
  'requesterDepartmentId',
  'providerDepartmentId',
);
export const RequestSubmitted = defineEvent<RequestSubmittedPayload>(
  'request.submitted',
  'A request was sent to the department that shall answer it.',
  'serviceId',
  'requesterDepartmentId',
  'providerDepartmentId',
  'reopenOfId',
  'parentId',
);
/** The leads of both sides are told. */
export const QuotaExceeded = defineEvent<{
  agreementId: string;
  quotaPerWeek: number;
  sentThisWeek: number;
  roles: readonly LeadRole[];
}>('request.quota_exceeded', 'More requests were sent in a week than the agreement allows.', 'agreementId');
/** Intake answers were added later; names the fields still missing. */
export const RequestCompleted = defineEvent<{ missingFields: string[]; textDigest: string }>(
  'request.completed',
  'Answers that were missing in the form were added.',
);
export const OnBehalfConfirmed = defineEvent<Record<never, never>>(
  'request.on_behalf_confirmed',
  'The person a request was raised for confirmed it.',
);

/** The clocks of the answer began when it was asked, and not when it was typed in. */
export const EarlierStartAgreed = defineEvent<{ askedAt: string }>(
  'request.earlier_start_agreed',
  'The provider agreed that its clocks began when it was asked, before the request was typed in.',
);

/* How it is worked on */

/** Words of acceptance follow as a message of their own. */
export const RequestAccepted = defineEvent<{ withWords: boolean }>(
  'request.accepted',
  'The provider took the request on.',
);
export const RequestAssigned = defineEvent<{ assigneeId: string | null; previousId: string | null }>(
  'request.assigned',
  'The request was given to a person, or taken from one.',
  'assigneeId',
  'previousId',
);
/** It was put back, whoever worked on it has left, or it came to the department without a person. Its lead is told. */
export const RequestLeftToNobody = defineEvent<{ previousId: string | null }>(
  'request.left_to_nobody',
  'Nobody in the department that holds the request works on it.',
  'previousId',
);
export const RequestStarted = defineEvent<Record<never, never>>('request.started', 'Work on the request began.');
export const EffortEstimated = defineEvent<{ minutes: number }>(
  'request.effort_estimated',
  'The provider estimated the effort.',
);
export const WorkLogged = defineEvent<{ workLogId: string; minutes: number }>(
  'request.work_logged',
  'Work on the request was logged.',
  'workLogId',
);
export const PriorityChanged = defineEvent<{ from: Priority; to: Priority; direction: 'UP' | 'DOWN' }>(
  'request.priority_changed',
  'The request was given another priority.',
);

/* What is said */

export interface Said {
  messageId: string;
  digest: string;
}

export const MessagePosted = defineEvent<Said & { visibility: Visibility; departmentId: string }>(
  'request.message_posted',
  'Somebody wrote a message or an internal note.',
  'messageId',
  'departmentId',
);
/** A conversation that was held elsewhere. `substance`: what the provider told in it; `partnerId`: the other person. */
export interface ContactPayload extends Said {
  contactId: string;
  visibility: Visibility;
  departmentId: string;
  partnerId: string | null;
  substance: ContactSubstance;
}

export const ContactRecorded = defineEvent<ContactPayload>(
  'request.contact_recorded',
  'Somebody put a conversation that was held outside the system on record.',
  'contactId',
  'messageId',
  'departmentId',
);
export const QuestionAsked = defineEvent<Said & { questionId: string; replyTargetSeconds: number | null }>(
  'request.question_asked',
  'The provider asked the requester something and waits for the reply.',
  'questionId',
  'messageId',
);
/** `openQuestions` counts those that are left. */
export const QuestionReplied = defineEvent<Said & { questionId: string; openQuestions: number }>(
  'request.question_replied',
  'The requester replied to a question.',
  'questionId',
  'messageId',
);
/** The question is open again. */
export const ReplyRefused = defineEvent<Said & { questionId: string }>(
  'request.reply_refused',
  'The provider said that a reply did not answer its question.',
  'questionId',
  'messageId',
);
/** Takes the place of the message; null: what was added was a file. */
export const RequestDoubted = defineEvent<{ messageId: string | null; digest: string | null }>(
  'request.doubted',
  'The requester wrote after the answer, and neither confirmed nor reopened.',
  'messageId',
);
export const QuestionWithdrawn = defineEvent<{ questionId: string; openQuestions: number }>(
  'request.question_withdrawn',
  'The provider took a question back.',
  'questionId',
);
/** Only its own department hears of an internal file. */
interface FileSight {
  visibility: Visibility;
  departmentId: string;
}
export const AttachmentAdded = defineEvent<{ attachmentId: string; digest: string } & FileSight>(
  'request.attachment_added',
  'A file was attached.',
  'attachmentId',
);
export const AttachmentRemoved = defineEvent<{ attachmentId: string } & FileSight>(
  'request.attachment_removed',
  'A file was taken off.',
  'attachmentId',
);

/* How it waits and wanders */

export const RequestHeld = defineEvent<{ holdId: string; reason: string; reference: string; reviewAt: string }>(
  'request.held',
  'The request waits for somebody outside, with a date of review.',
  'holdId',
);
export const RequestResumed = defineEvent<{ holdId: string; automatic: boolean }>(
  'request.resumed',
  'The request no longer waits for somebody outside.',
  'holdId',
);

interface LongerHold {
  holdId: string;
  extensionId: string;
}

export const HoldExtended = defineEvent<LongerHold & { reviewAt: string }>(
  'request.hold_extended',
  'The request waits longer for somebody outside.',
  'holdId',
  'extensionId',
);
/** The requester is to agree. */
export const HoldExtensionProposed = defineEvent<LongerHold & { reviewAt: string }>(
  'request.hold_extension_proposed',
  'The provider asked the requester to agree to a longer wait for somebody outside.',
  'holdId',
  'extensionId',
);
export const HoldExtensionRefused = defineEvent<LongerHold>(
  'request.hold_extension_refused',
  'The requester did not agree to a longer wait for somebody outside.',
  'holdId',
  'extensionId',
);

interface Transfer {
  transferId: string;
  fromDepartmentId: string;
  toDepartmentId: string;
}

export const TransferOffered = defineEvent<Transfer>(
  'request.transfer_offered',
  'The provider asked another department to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferAccepted = defineEvent<Transfer & { legTargetSeconds: number | null }>(
  'request.transfer_accepted',
  'Another department took the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferRefused = defineEvent<Transfer>(
  'request.transfer_refused',
  'The other department refused to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
export const TransferWithdrawn = defineEvent<Transfer>(
  'request.transfer_withdrawn',
  'The provider no longer asks another department to take the request over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);
/** The leads of both departments are told; silence accepts nothing. */
export const TransferUnanswered = defineEvent<Transfer & { roles: readonly TransferRole[] }>(
  'request.transfer_unanswered',
  'A department has said neither yes nor no to a request it was asked to take over.',
  'transferId',
  'fromDepartmentId',
  'toDepartmentId',
);

/* Who may see it, and helps */

interface Invitation {
  invitationId: string;
  invitedId: string;
}

/** Somebody of another department was asked to help, by the department named. */
export const ColleagueInvited = defineEvent<Invitation & { departmentId: string }>(
  'request.colleague_invited',
  'A colleague of another department was asked to help, and sees what both sides share.',
  'invitationId',
  'invitedId',
  'departmentId',
);
export const InvitationWithdrawn = defineEvent<Invitation>(
  'request.invitation_withdrawn',
  'A colleague who was asked to help no longer sees the request.',
  'invitationId',
  'invitedId',
);
/** `parentId`: the request it is a part of was restricted, and it with that one. */
export const RequestRestricted = defineEvent<{ parentId?: string }>(
  'request.restricted',
  'The request is now only for those who take part in it and for leads.',
  'parentId',
);
export const RestrictionLifted = defineEvent<Record<never, never>>(
  'request.restriction_lifted',
  'The request is open again to both departments.',
);

/* How somebody helps it on */

/** Told of the request whose holder asked; the other begins with a `request.submitted` of its own. */
export const SubRequestRaised = defineEvent<{ childId: string }>(
  'request.sub_request_raised',
  'The provider asked another department for a part of the answer.',
  'childId',
);
/** Told of the part, which goes on; `because` is the type of the event that ended the whole. */
export const ParentEnded = defineEvent<{ parentId: string; because: string }>(
  'request.parent_ended',
  'The request that this one is a part of has ended.',
  'parentId',
);
/** Concerns nobody but the holder. */
export const RequestSnoozed = defineEvent<{ until: string; reason: string }>(
  'request.snoozed',
  'The provider put the request out of its sight for a while.',
);
export const SnoozeEnded = defineEvent<{ automatic: boolean }>(
  'request.snooze_ended',
  'The request is in the sight of the provider again.',
);
export const RequestReminded = defineEvent<{
  messageId: string | null;
  digest: string | null;
  roles: readonly RemindedRole[];
}>('request.reminded', 'The requester reminded the provider.', 'messageId');

interface Escalated {
  escalationId: string;
}

/** The leads of both sides are called in. */
export const RequestEscalated = defineEvent<Escalated & { roles: readonly LeadRole[] }>(
  'request.escalated',
  'A side called in the leads of both departments.',
  'escalationId',
);
export const EscalationAnswered = defineEvent<Said & Escalated>(
  'request.escalation_answered',
  'A lead answered the call.',
  'escalationId',
  'messageId',
);
export const DeclineEscalated = defineEvent<Escalated & { roles: readonly LeadRole[] }>(
  'request.decline_escalated',
  'The requester called in the leads over a decline.',
  'escalationId',
);
export const DeclineUpheld = defineEvent<Said & Escalated>(
  'request.decline_upheld',
  'A lead upheld the decline.',
  'escalationId',
  'messageId',
);
export const DeclineReversed = defineEvent<Said & Escalated>(
  'request.decline_reversed',
  'A lead of the provider took the decline back: the request goes on.',
  'escalationId',
  'messageId',
);

/* How its date is negotiated */

export interface OfferMadePayload {
  offerId: string;
  negotiationId: string;
  number: number;
  kind: OfferKind;
  date: string | null;
  seconds: number | null;
  hash: string;
  replyBy: string;
  /** The offer this one answers. */
  counterOf: string | null;
}

/** Minor units as a string, with their currency. */
export interface Sum {
  amount: string;
  currency: string;
}

interface Offered {
  offerId: string;
  negotiationId: string;
}

export const OfferMade = defineEvent<OfferMadePayload>(
  'request.offer_made',
  'A side offered another due date.',
  'offerId',
  'negotiationId',
);
export type OfferAcceptedPayload = Offered &
  Pick<OfferMadePayload, 'kind' | 'date' | 'seconds'> & {
    /** The price the accepting side said yes to. */
    acknowledgedCost: Sum[];
  };

export const OfferAccepted = defineEvent<OfferAcceptedPayload>(
  'request.offer_accepted',
  'An offered date was accepted and is the promise now.',
  'offerId',
  'negotiationId',
);
export const OfferDeclined = defineEvent<Offered>(
  'request.offer_declined',
  'An offered date was declined.',
  'offerId',
  'negotiationId',
);
export const OfferWithdrawn = defineEvent<Offered>(
  'request.offer_withdrawn',
  'An offered date was taken back.',
  'offerId',
  'negotiationId',
);
/** The promise before goes on to hold; the leads of both sides are told. */
export const OfferExpired = defineEvent<Offered & { roles: readonly LeadRole[] }>(
  'request.offer_expired',
  'Nobody answered an offered date in time.',
  'offerId',
  'negotiationId',
);
/** The request went where no date is needed; `because` is the type of the event that took it there. */
export const OfferLapsed = defineEvent<Offered & { because: string }>(
  'request.offer_lapsed',
  'An open offer fell away because the request went where no date is needed.',
  'offerId',
  'negotiationId',
);

/** A merge had made it lapse, and a parting has undone the merge. */
export const OfferRestored = defineEvent<Offered>(
  'request.offer_restored',
  'An offer that lapsed with a merge lies on the table again.',
  'offerId',
  'negotiationId',
);

interface DateEscalationNamed {
  escalationId: string;
}

/** From now on the leads of both sides settle it; taken further, executives look on. */
export const DateEscalated = defineEvent<
  DateEscalationNamed & { level: EscalationLevel; roles: readonly (LeadRole | 'executive')[] }
>('request.date_escalated', 'A date that the two sides could not settle was escalated.', 'escalationId');
/** The first reading of this person. */
export const DateNegotiationSeen = defineEvent<DateEscalationNamed>(
  'request.date_negotiation_seen',
  'An executive read the negotiation of a date that was escalated.',
  'escalationId',
);
export const DateEscalationEnded = defineEvent<DateEscalationNamed & { outcome: EscalationOutcome }>(
  'request.date_escalation_ended',
  'An escalated date was settled, or is no longer needed.',
  'escalationId',
);

/** A merge had overtaken it, and a parting has undone the merge. */
export const DateEscalationRestored = defineEvent<DateEscalationNamed>(
  'request.date_escalation_restored',
  'An escalated date that a merge had overtaken lies with the leads again.',
  'escalationId',
);

/* How it comes to go before all others */

interface Expedited {
  expediteId: string;
}

/** The leads of both sides are to decide. */
export const ExpediteAsked = defineEvent<Expedited & { roles: readonly LeadRole[] }>(
  'request.expedite_asked',
  'A side asked that a request go before all others.',
  'expediteId',
);
/** One lead said yes, for the side of the event. */
export const ExpediteApproved = defineEvent<Expedited>(
  'request.expedite_approved',
  'A department’s lead agreed that a request go before all others.',
  'expediteId',
);
/** The second lead said yes. A higher priority that goes with it is an event of its own. */
export const RequestExpedited = defineEvent<Expedited>(
  'request.expedited',
  'Both departments’ leads agreed: the request goes before all others.',
  'expediteId',
);
export const ExpediteRefused = defineEvent<Expedited>(
  'request.expedite_refused',
  'A department’s lead refused that a request go before all others.',
  'expediteId',
);
/** The request went where nothing is to be hurried; `because` is the type of the event that took it there. */
export const ExpediteLapsed = defineEvent<Expedited & { because: string }>(
  'request.expedite_lapsed',
  'Nobody had decided on the hurry when the request ended or moved on.',
  'expediteId',
);

/** A merge had made it lapse, and a parting has undone the merge. */
export const ExpediteRestored = defineEvent<Expedited>(
  'request.expedite_restored',
  'A hurry that lapsed with a merge waits for the leads again.',
  'expediteId',
);

/* How it ends */

/** The message is the answer. */
export const RequestResolved = defineEvent<Said>('request.resolved', 'The provider gave the answer.', 'messageId');
export const RequestConfirmed = defineEvent<Record<never, never>>(
  'request.confirmed',
  'The requester confirmed the answer.',
);
/** Nobody said anything about the answer for too long. */
export const RequestClosed = defineEvent<{ automatic: true }>(
  'request.closed',
  'The request was closed because nobody objected to its answer.',
);
export const RequestReopened = defineEvent<{ reason: ReopenReason; messageId: string | null }>(
  'request.reopened',
  'The requester reopened the request: the answer did not answer.',
  'messageId',
);
/** The message tells why, and the alternative. */
export const RequestDeclined = defineEvent<Said & { reason: DeclineReason }>(
  'request.declined',
  'The provider declined the request, with a reason and an alternative.',
  'messageId',
);
export const RequestCancelled = defineEvent<{ reason: CancelReason }>(
  'request.cancelled',
  'The requester no longer needs an answer.',
);
export const RequestExpired = defineEvent<Record<never, never>>(
  'request.expired',
  'The request waited too long for the requester and ended.',
);
/** Told of imported requests only: figures count it as open until then, and nobody waits for it any more. */
export const RequestLeftOpen = defineEvent<Record<never, never>>(
  'request.left_open',
  'The log that a request was imported from ended while it was open.',
);
export const RequestMerged = defineEvent<{ intoId: string }>(
  'request.merged',
  'The request was found to be the same as another and goes on there.',
  'intoId',
);

/** Told of the request that goes on. `followerIds`: those who asked the other one, and follow this one from now on. */
interface Duplicate {
  duplicateId: string;
  followerIds: string[];
}

export const DuplicateTakenIn = defineEvent<Duplicate>(
  'request.duplicate_taken_in',
  'Another request was found to be the same as this one and goes on here.',
  'duplicateId',
);
/** It stands again where it stood at `mergedAt`; `holdId` is the wait that it was in. */
export const RequestParted = defineEvent<{
  fromId: string;
  mergedAt: string;
  state: State;
  resumeState: State | null;
  openQuestions: number;
  holdId: string | null;
}>('request.parted', 'A merged request was parted again and goes on as if it had never been merged.', 'fromId');
export const DuplicateParted = defineEvent<Duplicate>(
  'request.duplicate_parted',
  'A request that had been taken in was parted again and goes on by itself.',
  'duplicateId',
);
