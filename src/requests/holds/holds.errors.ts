import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'hold.review_out_of_reach': [422, 'The review lies in the future, at most 90 days ahead.'],
  'hold.needs_consent': [409, 'Hold it for ten working days at most, and ask the requester for more while it waits.'],
  'hold.not_longer': [422, 'The new review date lies after the present one.'],
  'hold.consent_awaited': [409, 'The requester is asked for a longer wait already.'],
  'hold.nothing_proposed': [409, 'No longer wait is proposed, or it was decided on already.'],
});
