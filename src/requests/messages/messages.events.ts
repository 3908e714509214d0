import { defineEvent } from '../../platform/events/index.js';
import type { Visibility } from '../request-words.js';

export interface SaidPayload {
  messageId: string;
  digest: string;
}

export const MessagePosted = defineEvent<SaidPayload & { visibility: Visibility; departmentId: string }>(
  'request.message_posted',
  'Somebody wrote a message or an internal note.',
  'messageId',
  'departmentId',
);
/**
 * For a message, recorded in place of `MessagePosted`. For a file, recorded after `AttachmentAdded`; `messageId` and
 * `digest` are null.
 */
export const RequestDoubted = defineEvent<{ messageId: string | null; digest: string | null }>(
  'request.doubted',
  'The requester wrote after the answer, and neither confirmed nor reopened.',
  'messageId',
);
