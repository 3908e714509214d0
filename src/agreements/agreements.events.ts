import { defineEvent, Stream } from '../platform/events/index.js';

/** Stream kind `agreement`; the audience is both departments. The texts stay in their rows, the hash stands for them. */
export const agreementStream = (id: string): Stream => ({ kind: 'agreement', id });

export interface PutForward {
  negotiationId: string;
  number: number;
  hash: string;
  /** ISO instant. */
  replyBy: string;
}

export const AgreementProposed = defineEvent<PutForward>('agreement.proposed');
export const AgreementCountered = defineEvent<PutForward>('agreement.countered');

export const AgreementAccepted = defineEvent<{
  negotiationId: string;
  number: number | null;
  hash: string;
  versionId: string;
  versionNumber: number;
  /** ISO instants. */
  effectiveFrom: string;
  effectiveTo: string | null;
}>('agreement.accepted');

export const AgreementDeclined = defineEvent<{ negotiationId: string; number: number }>('agreement.declined');
export const AgreementWithdrawn = defineEvent<{ negotiationId: string; number: number }>('agreement.withdrawn');
/** The reply did not come in time. */
export const AgreementExpired = defineEvent<{ negotiationId: string; number: number }>('agreement.expired');
/** `settleBy` is an ISO instant: after it, what is in force stays, or the default targets hold. */
export const AgreementEscalated = defineEvent<{ negotiationId: string; settleBy: string }>('agreement.escalated');

/** It ended by itself: nobody escalated a decline, or nobody settled an escalation. */
export const NegotiationClosed = defineEvent<{
  negotiationId: string;
  outcome: 'CLOSED' | 'DEFAULT_POLICY' | 'VERSION_KEPT';
}>('agreement.negotiation_closed');

/** An executive of neither department read the negotiation while it was escalated. */
export const EscalationSeen = defineEvent<{ negotiationId: string }>('agreement.escalation_seen');
