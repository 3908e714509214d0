import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'service.not_found': [404, 'No such service.'],
  'service.code_taken': [409, 'The department has a service of this code already.'],
  'service.not_yours': [403, 'Only a lead of the department that offers it or an administrator may do this.'],
  'service.bad_form': [422, 'The intake form contradicts itself.'],
});
