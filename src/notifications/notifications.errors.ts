import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'notice.not_found': [404, 'There is no such notice, or it is not yours.'],
});
