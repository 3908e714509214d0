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
