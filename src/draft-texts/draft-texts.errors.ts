import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'draft_text.not_found': [404, 'You have no draft text under this key.'],
});
