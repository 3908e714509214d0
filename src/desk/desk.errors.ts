import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'preview.not_your_department': [403, 'You preview asks only for a department you belong to.'],
  'preview.same_department': [422, 'A department does not raise requests to itself.'],
});
