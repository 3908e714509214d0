import { defineEvent } from '../../platform/events/index.js';

/**
 * The event stands in the stream of the request and is no move: an export changes nothing. `digest`: SHA-256 of the
 * exported record, so that a copy can be compared with the export.
 */
export const RecordExported = defineEvent<{ digest: string }>(
  'request.record_exported',
  'The record of the request was exported as one sealed document.',
);
