import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'attachment.not_found': [404, 'There is no such attachment.'],
  'attachment.removed': [410, 'This attachment was removed.'],
  'attachment.too_large': [413, 'The file is larger than an attachment may be.'],
  'attachment.too_many': [409, 'There is no room for another attachment here.'],
  'attachment.quota_used_up': [409, 'The department has used up its space for attachments.'],
  'attachment.type_not_accepted': [415, 'Files of this kind are not accepted.'],
  'attachment.empty': [400, 'The file is empty.'],
  'attachment.no_file': [400, 'The upload holds no file: send it as multipart/form-data in the field "file".'],
});
