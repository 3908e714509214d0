import { defineEvent, Stream } from '../platform/events/index.js';
import type { ReviewCause, ReviewOutcome } from './reviews/review-words.js';

/**
 * Stream kind `agreement`. The audience is both departments. Events have the hash of a text; the text itself is in its
 * row.
 */
export const agreementStream = (id: string): Stream => ({ kind: 'agreement', id });

export interface PutForward {
  negotiationId: string;
  number: number;
  hash: string;
  /** ISO instant. */
  replyBy: string;
}

export const AgreementProposed = defineEvent<PutForward>(
  'agreement.proposed',
  'A department proposed terms to another.',
  'negotiationId',
);
export const AgreementCountered = defineEvent<PutForward>(
  'agreement.countered',
  'Terms were answered with other terms.',
  'negotiationId',
);

/** The terms that ended a negotiation. Another event is recorded when they come into force. */
export interface SettledPayload {
  negotiationId: string;
  /** The number of the proposal with these terms; null when an executive wrote them. */
  number: number | null;
  hash: string;
  versionId: string;
  versionNumber: number;
  /** ISO instants. */
  effectiveFrom: string;
  effectiveTo: string | null;
}

/** One side accepted the proposal of the other side, or its joint text during an escalation. */
export const AgreementAccepted = defineEvent<SettledPayload>(
  'agreement.accepted',
  'Terms were accepted and are a version of the agreement.',
  'negotiationId',
  'versionId',
);
/** An executive decided on terms after the departments could not agree. */
export const AgreementImposed = defineEvent<SettledPayload>(
  'agreement.imposed',
  'An executive decided on terms, which are a version of the agreement.',
  'negotiationId',
  'versionId',
);

export const AgreementDeclined = defineEvent<{ negotiationId: string; number: number }>(
  'agreement.declined',
  'Terms were declined.',
  'negotiationId',
);
export const AgreementWithdrawn = defineEvent<{ negotiationId: string; number: number }>(
  'agreement.withdrawn',
  'Terms were taken back by those who put them forward.',
  'negotiationId',
);
/** The other side did not reply in time. */
export const AgreementExpired = defineEvent<{ negotiationId: string; number: number }>(
  'agreement.expired',
  'Nobody answered the terms in time.',
  'negotiationId',
);
/** `settleBy` is an ISO instant. After it the version in force stays, or the default targets apply. */
export const AgreementEscalated = defineEvent<{ negotiationId: string; settleBy: string }>(
  'agreement.escalated',
  'The two departments could not settle and handed the negotiation up.',
  'negotiationId',
);

/** A lead put a joint text to the other lead. The deadline of the escalation does not change. */
export const JointTextTabled = defineEvent<{ negotiationId: string; number: number; hash: string }>(
  'agreement.joint_text_tabled',
  'A lead put a joint text to the other lead.',
  'negotiationId',
);
/** `number` is the number of the joint text. */
export const JointTextRefused = defineEvent<{ negotiationId: string; number: number }>(
  'agreement.joint_text_refused',
  'A lead declined the joint text of the other lead.',
  'negotiationId',
);

/** The negotiation ended at its deadline: nobody escalated a decline, or nobody settled an escalation. */
export const NegotiationClosed = defineEvent<{
  negotiationId: string;
  outcome: 'CLOSED' | 'DEFAULT_POLICY' | 'VERSION_KEPT';
}>('agreement.negotiation_closed', 'A negotiation ended without new terms.', 'negotiationId');

/** An executive of neither department read the negotiation while it was escalated. */
export const EscalationSeen = defineEvent<{ negotiationId: string }>(
  'agreement.escalation_seen',
  'An executive read a negotiation that was escalated to them.',
  'negotiationId',
);

/** A version came into force, at once or on the agreed day. */
export const VersionActivated = defineEvent<{
  versionId: string;
  versionNumber: number;
  /** The version that was in force before; null when none was. */
  supersedesVersionId: string | null;
}>('agreement.version_activated', 'A version of an agreement came into force.', 'versionId', 'supersedesVersionId');
/** Another version came into force. Requests under way keep the superseded version. */
export const VersionSuperseded = defineEvent<{ versionId: string; byVersionId: string }>(
  'agreement.version_superseded',
  'Another version took the place of this one, which requests under way keep.',
  'versionId',
  'byVersionId',
);
/** The end of the version has passed, and its renewal is still being negotiated. The version stays in force. */
export const VersionExtended = defineEvent<{ versionId: string }>(
  'agreement.version_extended',
  'A version stays in force beyond its end, because its renewal is still negotiated.',
  'versionId',
);
/** The version has ended, and the default terms apply from now on. */
export const VersionEnded = defineEvent<{ versionId: string; because: 'END' | 'NOTICE' }>(
  'agreement.version_ended',
  'A version ended and nothing took its place, so the default terms hold.',
  'versionId',
);

/** `endsAt` is an ISO instant. */
export const NoticeGiven = defineEvent<{ terminationId: string; endsAt: string }>(
  'agreement.notice_given',
  'A side gave notice, and on a day that is known the agreement ends.',
  'terminationId',
);

export const ReviewOpened = defineEvent<{ reviewId: string; versionId: string; cause: ReviewCause }>(
  'agreement.review_opened',
  'The departments are to look again at what they agreed on.',
  'reviewId',
  'versionId',
);
export const ReviewConfirmed = defineEvent<{ reviewId: string }>(
  'agreement.review_confirmed',
  'A side wants nothing changed.',
  'reviewId',
);
export const ReviewClosed = defineEvent<{ reviewId: string; outcome: ReviewOutcome }>(
  'agreement.review_closed',
  'A review came to its end.',
  'reviewId',
);
