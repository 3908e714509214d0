import { defineEvent } from '../../platform/events/index.js';

/** Stream kind `agreement_draft`. The audience is only the department that writes the draft. */
export const DraftWritten = defineEvent<{ version: number }>('agreement.draft_written', 'A draft of terms was begun.');
export const DraftChanged = defineEvent<{ version: number }>('agreement.draft_changed', 'A draft of terms was edited.');
export const DraftDiscarded = defineEvent<{ version: number }>(
  'agreement.draft_discarded',
  'A draft of terms was thrown away.',
);
export const DraftProposed = defineEvent<{ version: number }>(
  'agreement.draft_proposed',
  'A draft of terms was put to the other department.',
);
