import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'sub_request.circle': [422, 'This department waits for the answer or holds a part of it already.'],
  'sub_request.too_deep': [
    422,
    'Sub-requests have at most two levels: ask the department above to divide the request.',
  ],
});
