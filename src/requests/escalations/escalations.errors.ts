import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'escalation.open': [409, 'The leads were called in already: wait for their answer.'],
  'escalation.none': [409, 'Nobody has called the leads in, or one of them has answered.'],
  'escalation.own': [403, 'You called the leads in yourself: another one answers.'],
  'escalation.too_late': [409, 'A decline is taken to the leads within two working days.'],
});
