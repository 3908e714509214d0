import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'reminder.once_a_day': [409, 'The department was reminded today. Remind it again tomorrow.'],
});
