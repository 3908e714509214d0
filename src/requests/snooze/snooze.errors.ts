import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'snooze.out_of_reach': [422, 'A snooze ends in the future, at most 30 days ahead.'],
  'snooze.awake': [409, 'The request is not put aside.'],
});
