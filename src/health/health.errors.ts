import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'timer.not_parked': [404, 'No timer is parked under this id.'],
});
