import { defineEvent } from '../../platform/events/index.js';
import type { Visibility } from '../request-words.js';

/** Only the department of an internal file sees the events of that file. */
interface FileSight {
  visibility: Visibility;
  departmentId: string;
}

export const AttachmentAdded = defineEvent<{ attachmentId: string; digest: string } & FileSight>(
  'request.attachment_added',
  'A file was attached.',
  'attachmentId',
);
export const AttachmentRemoved = defineEvent<{ attachmentId: string } & FileSight>(
  'request.attachment_removed',
  'A file was taken off.',
  'attachmentId',
);
