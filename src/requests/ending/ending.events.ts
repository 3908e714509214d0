import { defineEvent } from '../../platform/events/index.js';
import type { CancelReason, DeclineReason, ReopenReason } from '../request-words.js';
import type { SaidPayload } from '../messages/messages.events.js';

/** The message is the answer. */
export const RequestResolved = defineEvent<SaidPayload>(
  'request.resolved',
  'The provider gave the answer.',
  'messageId',
);
export const RequestConfirmed = defineEvent<Record<never, never>>(
  'request.confirmed',
  'The requester confirmed the answer.',
);
/** The requester said nothing about the answer within the window. */
export const RequestClosed = defineEvent<{ automatic: true }>(
  'request.closed',
  'The request was closed because nobody objected to its answer.',
);
export const RequestReopened = defineEvent<{ reason: ReopenReason; messageId: string | null }>(
  'request.reopened',
  'The requester reopened the request: the answer did not answer.',
  'messageId',
);
/** The message contains the reason and the alternative. */
export const RequestDeclined = defineEvent<SaidPayload & { reason: DeclineReason }>(
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
/** Recorded for imported requests only. Figures count the request as open until then, and nobody waits for it any more. */
export const RequestLeftOpen = defineEvent<Record<never, never>>(
  'request.left_open',
  'The log that a request was imported from ended while it was open.',
);
