import { defineEvent } from '../../platform/events/index.js';

/**
 * Of the stream of the request, and no move of it: whoever reads it changes nothing. `digest`: SHA-256 of the exported
 * record, so that a copy can be compared with the export.
 */
export const RecordExported = defineEvent<{ digest: string }>(
  'request.record_exported',
  'The record of the request was exported as one sealed document.',
);
