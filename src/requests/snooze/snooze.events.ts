import { defineEvent } from '../../platform/events/index.js';

/** Only the department of the holder sees this event. */
export const RequestSnoozed = defineEvent<{ until: string; reason: string }>(
  'request.snoozed',
  'The provider put the request out of its sight for a while.',
);
export const SnoozeEnded = defineEvent<{ automatic: boolean }>(
  'request.snooze_ended',
  'The request is in the sight of the provider again.',
);
