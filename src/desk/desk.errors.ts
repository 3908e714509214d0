import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'waiting.not_your_department': [403, 'Only members of the department see the work that waits on it.'],
  'workload.not_your_department': [403, 'Only members of the department see its workload.'],
});
