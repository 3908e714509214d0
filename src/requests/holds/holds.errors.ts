import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'hold.review_out_of_reach': [422, 'The review lies in the future, at most 90 days ahead.'],
  'hold.needs_consent': [
    409,
    'A hold begins with at most ten working days. Ask the requester for more during the hold.',
  ],
  'hold.not_longer': [422, 'The new review date lies after the present one.'],
  'hold.consent_awaited': [409, 'The requester was asked for a longer hold already.'],
  'hold.nothing_proposed': [409, 'No longer hold is proposed, or it was decided on already.'],
});
