import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'preview.not_your_department': [403, 'You preview asks only for a department you belong to.'],
  'waiting.not_your_department': [403, 'What waits on a department is for its members to see.'],
  'workload.not_your_department': [403, 'Who has how much work is for the members of that department to see.'],
  'preview.same_department': [422, 'A department does not raise requests to itself.'],
});
