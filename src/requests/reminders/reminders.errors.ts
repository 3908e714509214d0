import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'reminder.once_a_day': [409, 'They were reminded today: a second reminder is heard tomorrow.'],
});
