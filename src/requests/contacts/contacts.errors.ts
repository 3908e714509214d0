import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'contact.before_the_ask': [422, 'A contact about a request lies after the request was asked.'],
  'contact.partner_has_no_part': [
    422,
    'The other person of a contact belongs to a department with a part in the request, or was invited to it.',
  ],
  'contact.substance_is_shared': [
    422,
    'Only the department that holds the request records a first response, in a contact that both sides can read.',
  ],
});
