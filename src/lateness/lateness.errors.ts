import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'lateness.nothing_awaited': [409, 'The request waits for no answer, so none can come too late.'],
});
