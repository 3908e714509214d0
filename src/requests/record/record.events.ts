import { defineEvent } from '../../platform/events/index.js';

/**
 * The event is in the stream of the request but is no move: an export does not change the request. `digest`: SHA-256 of
 * the exported record, so that a copy can be compared with the export.
 */
export const RecordExported = defineEvent<{ digest: string }>(
  'request.record_exported',
  'The record of the request was exported as one sealed document.',
);
