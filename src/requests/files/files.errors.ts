import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'attachment.not_yours': [403, 'Whoever added a file removes it, or a lead of their department.'],
});
