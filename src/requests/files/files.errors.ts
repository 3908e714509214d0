import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'attachment.not_yours': [403, 'Only the person who added a file, or a lead of their department, removes it.'],
});
