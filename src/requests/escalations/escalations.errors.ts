import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'escalation.open': [409, 'The request was escalated already: wait for the answer of a lead.'],
  'escalation.none': [409, 'The request is not escalated, or a lead has answered.'],
  'escalation.own': [403, 'You escalated the request yourself: another lead answers.'],
  'escalation.too_late': [409, 'A decline is escalated within two working days.'],
});
