import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'bulk.named_twice': [422, 'The same request stands in the list twice: name each of them once.'],
});
