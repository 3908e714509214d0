import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'preview.not_your_department': [403, 'You preview requests only for a department you belong to.'],
  'waiting.not_your_department': [403, 'Only members of the department see the work that waits on it.'],
  'workload.not_your_department': [403, 'Only members of the department see its workload.'],
  'preview.same_department': [422, 'A department does not raise requests to itself.'],
});
