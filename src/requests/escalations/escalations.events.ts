import { defineEvent } from '../../platform/events/index.js';
import type { LeadRole } from '../request-words.js';
import type { SaidPayload } from '../messages/messages.events.js';

interface Escalated {
  escalationId: string;
}

/** The leads of both sides are notified. */
export const RequestEscalated = defineEvent<Escalated & { roles: readonly LeadRole[] }>(
  'request.escalated',
  'A side called in the leads of both departments.',
  'escalationId',
);
export const EscalationAnswered = defineEvent<SaidPayload & Escalated>(
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
export const DeclineUpheld = defineEvent<SaidPayload & Escalated>(
  'request.decline_upheld',
  'A lead upheld the decline.',
  'escalationId',
  'messageId',
);
export const DeclineReversed = defineEvent<SaidPayload & Escalated>(
  'request.decline_reversed',
  'A lead of the provider took the decline back: the request goes on.',
  'escalationId',
  'messageId',
);
