import { defineEvent, type Channel } from '../platform/events/index.js';
import type {
  CancelReason,
  DeclineReason,
  LeadRole,
  OfferKind,
  Priority,
  ReopenReason,
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

export type RequestSubmittedPayload = RequestDraftedPayload & { number: string };

/** Each saving of a draft tells it whole. */
export const RequestDrafted = defineEvent<RequestDraftedPayload>('request.drafted');
export const RequestSubmitted = defineEvent<RequestSubmittedPayload>('request.submitted');
/** Intake answers were added later; names the fields still missing. */
export const RequestCompleted = defineEvent<{ missingFields: string[]; textDigest: string }>('request.completed');
export const OnBehalfConfirmed = defineEvent<Record<never, never>>('request.on_behalf_confirmed');

/* How it is worked on */

/** Words of acceptance follow as a message of their own. */
export const RequestAccepted = defineEvent<{ withWords: boolean }>('request.accepted');
export const RequestAssigned = defineEvent<{ assigneeId: string | null; previousId: string | null }>(
  'request.assigned',
);
export const RequestStarted = defineEvent<Record<never, never>>('request.started');
export const EffortEstimated = defineEvent<{ minutes: number }>('request.effort_estimated');
export const WorkLogged = defineEvent<{ workLogId: string; minutes: number }>('request.work_logged');
export const PriorityChanged = defineEvent<{ from: Priority; to: Priority; direction: 'UP' | 'DOWN' }>(
  'request.priority_changed',
);

/* What is said */

export interface Said {
  messageId: string;
  digest: string;
}

export const MessagePosted = defineEvent<Said & { visibility: Visibility; departmentId: string }>(
  'request.message_posted',
);
export const QuestionAsked = defineEvent<Said & { questionId: string; replyTargetSeconds: number | null }>(
  'request.question_asked',
);
/** `openQuestions` counts those that are left. */
export const QuestionReplied = defineEvent<Said & { questionId: string; openQuestions: number }>(
  'request.question_replied',
);
export const QuestionWithdrawn = defineEvent<{ questionId: string; openQuestions: number }>(
  'request.question_withdrawn',
);
export const AttachmentAdded = defineEvent<{ attachmentId: string; digest: string }>('request.attachment_added');
export const AttachmentRemoved = defineEvent<{ attachmentId: string }>('request.attachment_removed');

/* How it waits and wanders */

export const RequestHeld = defineEvent<{ holdId: string; reason: string; reference: string; reviewAt: string }>(
  'request.held',
);
export const RequestResumed = defineEvent<{ holdId: string; automatic: boolean }>('request.resumed');

interface Transfer {
  transferId: string;
  fromDepartmentId: string;
  toDepartmentId: string;
}

export const TransferOffered = defineEvent<Transfer>('request.transfer_offered');
export const TransferAccepted = defineEvent<Transfer & { legTargetSeconds: number | null }>(
  'request.transfer_accepted',
);
export const TransferRefused = defineEvent<Transfer>('request.transfer_refused');

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

interface Offered {
  offerId: string;
  negotiationId: string;
}

export const OfferMade = defineEvent<OfferMadePayload>('request.offer_made');
export const OfferAccepted = defineEvent<Offered & Pick<OfferMadePayload, 'kind' | 'date' | 'seconds'>>(
  'request.offer_accepted',
);
export const OfferDeclined = defineEvent<Offered>('request.offer_declined');
export const OfferWithdrawn = defineEvent<Offered>('request.offer_withdrawn');
/** What was promised goes on to hold; the leads of both sides are told. */
export const OfferExpired = defineEvent<Offered & { roles: readonly LeadRole[] }>('request.offer_expired');
/** The request went where no date is needed; `because` is the type of the event that took it there. */
export const OfferLapsed = defineEvent<Offered & { because: string }>('request.offer_lapsed');

/* How it ends */

/** The message is the answer. */
export const RequestResolved = defineEvent<Said>('request.resolved');
export const RequestConfirmed = defineEvent<Record<never, never>>('request.confirmed');
/** Nobody said anything about the answer for too long. */
export const RequestClosed = defineEvent<{ automatic: true }>('request.closed');
export const RequestReopened = defineEvent<{ reason: ReopenReason; messageId: string | null }>('request.reopened');
/** The message tells why, and the alternative. */
export const RequestDeclined = defineEvent<Said & { reason: DeclineReason }>('request.declined');
export const RequestCancelled = defineEvent<{ reason: CancelReason }>('request.cancelled');
export const RequestExpired = defineEvent<Record<never, never>>('request.expired');
export const RequestMerged = defineEvent<{ intoId: string }>('request.merged');
