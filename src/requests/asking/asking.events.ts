import { defineEvent, type Channel } from '../../platform/events/index.js';
import type { LeadRole, Priority } from '../request-words.js';

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

/** How an ask meets the duties that an agreement puts on the requester. */
export interface KeptDuties {
  /** The agreement in force; null: there is none. */
  agreementId: string | null;
  lateRaise: boolean;
  overQuota: boolean;
}

export interface RequestSubmittedPayload extends RequestDraftedPayload, KeptDuties {
  number: string;
  /** The parent request, if this one asks for a part of its answer; null for a question of its own. */
  parentId: string | null;
  /** Absent if the request was sent at the moment of the ask. */
  askedEarlier?: { askedAt: string; lateReason: string };
}

/** The instant of the ask, if the request was entered later. */
export const askedAt = ({ askedEarlier }: RequestSubmittedPayload): Date | undefined =>
  askedEarlier && new Date(askedEarlier.askedAt);

/** Each saving of a draft records the whole ask. */
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
/** The leads of both sides are notified. */
export const QuotaExceeded = defineEvent<{
  agreementId: string;
  quotaPerWeek: number;
  sentThisWeek: number;
  roles: readonly LeadRole[];
}>('request.quota_exceeded', 'More requests were sent in a week than the agreement allows.', 'agreementId');
/** Intake answers were added later; `missingFields` are the fields that still have no answer. */
export const RequestCompleted = defineEvent<{ missingFields: string[]; textDigest: string }>(
  'request.completed',
  'Answers that were missing in the form were added.',
);
export const OnBehalfConfirmed = defineEvent<Record<never, never>>(
  'request.on_behalf_confirmed',
  'The person a request was raised for confirmed it.',
);
/** The clocks of the answer began at the instant of the ask, and not when the request was entered. */
export const EarlierStartAgreed = defineEvent<{ askedAt: string }>(
  'request.earlier_start_agreed',
  'The provider agreed that its clocks began when it was asked, before the request was typed in.',
);
